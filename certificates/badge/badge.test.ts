import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { certificateKinds } from '../certificate.ts';
import { judgeCredential } from '../credential/judge-credential.ts';
import { knownKey, sampleInput, sampleKey } from '../credential/sample-credential.ts';
import { signCredential } from '../credential/sign-credential.ts';
import { loadFonts } from '../fonts/load-fonts.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import { badgeArt } from './badge-art.ts';
import { badgePng } from './badge-png.ts';
import { badgeSvg } from './badge-svg.ts';
import { bakePng, bakeSvg } from './bake.ts';
import { pngChunks, withChunk } from './png.ts';
import { unbake } from './unbake.ts';

const fonts = await loadFonts();
const key = sampleKey();
const tricky = { ...sampleCertificate, title: { kk: 'а]]>б', ru: '<b>&amp;</b>', en: ']]></openbadges:credential><x:credential> “q” 🏅' } };
const { json, jwt } = await signCredential(sampleInput(key, { document: tricky }), key);
const text = Buffer.from(json).toString();

test('a baked SVG and a baked PNG give back the same credential to the byte, whatever stands in it', async () => {
  const svg = unbake(new TextEncoder().encode(bakeSvg(badgeSvg(tricky, 'ru', fonts), text)));
  expect(svg).toBe(text);
  expect((await judgeCredential(svg ?? '', [knownKey(key)])).verdict).toBe('genuine');
  const png = unbake(bakePng(await badgePng(tricky, 'kk', fonts), json));
  expect(png).toBe(text);
});

test('the picture is a PNG on nothing, with the words of the badge in it', async () => {
  const chunks = pngChunks(await badgePng(sampleCertificate, 'kk', fonts)) ?? [];
  const header = Buffer.from(chunks[0]?.data ?? []);
  expect([header.readUInt32BE(0), header.readUInt32BE(4), header[9]]).toEqual([512, 512, 6]);
  expect(badgeSvg(sampleCertificate, 'kk', fonts)).toContain('<title>Жетістік туралы сертификат · Жұмыскерлердің цифрлық құқықтары');
});

test('no badge has the holder’s name, and each kind has an outline of its own', () => {
  const svg = badgeSvg(sampleCertificate, 'ru', fonts);
  for (const name of Object.values(sampleCertificate.holderName)) expect(svg).not.toContain(name.slice(0, 8));
  const outlines = certificateKinds.map((kind) => badgeArt({ ...sampleCertificate, kind }, 'kk', fonts)[0]?.d);
  expect(new Set(outlines).size).toBe(certificateKinds.length);
});

test('badges of others are read too: compressed text, another prefix, a JWS in the attribute', async () => {
  const picture = await badgePng(sampleCertificate, 'en', fonts);
  const data = Buffer.concat([Buffer.from('openbadgecredential\0\x01\0en\0badge\0', 'latin1'), deflateSync(json)]);
  expect(unbake(withChunk(picture, { type: 'iTXt', data }))).toBe(text);
  expect(unbake(Buffer.from(`<svg xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><ob:credential verify="${jwt}"/></svg>`))).toBe(jwt);
  expect(unbake(Buffer.from('<svg><ob:credential>{&quot;a&quot;:1}</ob:credential></svg>'))).toBe('{"a":1}');
});

test('nothing comes from what is no badge, from two credentials or from one that unfolds without end', async () => {
  const picture = await badgePng(sampleCertificate, 'en', fonts);
  const bomb = Buffer.concat([Buffer.from('openbadgecredential\0\x01\0\0\0', 'latin1'), deflateSync(Buffer.alloc(50_000_000))]);
  for (const bytes of [
    picture,
    picture.subarray(0, 100),
    bakePng(bakePng(picture, json), json),
    withChunk(picture, { type: 'iTXt', data: bomb }),
    Buffer.from('<svg/>'),
    new Uint8Array(),
  ])
    expect(unbake(bytes)).toBeUndefined();
  for (const second of ['a', 'b'])
    expect(unbake(Buffer.from(`<svg><a:credential>1</a:credential><${second}:credential>2</${second}:credential></svg>`))).toBeUndefined();
});

test('what is made to keep us busy is put away at once: thousands of bombs in one picture, tags that never end', async () => {
  const bomb = Buffer.concat([Buffer.from('openbadgecredential\0\x01\0\0\0', 'latin1'), deflateSync(Buffer.alloc(500_000, 'a'))]);
  const one = withChunk(await badgePng(sampleCertificate, 'en', fonts), { type: 'iTXt', data: bomb });
  // Behind signature and header; length, type and checksum beside the data.
  const [start, end] = [33, 33 + 12 + bomb.length];
  const picture = Buffer.concat([one.subarray(0, start), ...Array.from({ length: 2_000 }, () => one.subarray(start, end)), one.subarray(end)]);
  const begun = performance.now();
  expect(unbake(picture)).toBeUndefined();
  expect(unbake(Buffer.from('<a:credential '.repeat(30_000)))).toBeUndefined();
  expect(performance.now() - begun).toBeLessThan(1_000);
});

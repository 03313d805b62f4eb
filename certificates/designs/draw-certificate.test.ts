import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CertificateDocument, type Variant, variants } from '../certificate.ts';
import { type FontBytes, loadFonts } from '../fonts/load-fonts.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import { drawCertificate } from './draw-certificate.ts';

const at = new Date('2026-11-21T09:00:00Z');
let fonts: FontBytes;
beforeAll(async () => {
  fonts = await loadFonts();
});

const draw = (variant: Variant, changes: Partial<CertificateDocument> = {}) => drawCertificate({ ...sampleCertificate, ...changes }, variant, at, fonts);

/** Page contents, and its text read through the fonts' own maps from glyph to letter. */
const read = async (bytes: Uint8Array) => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { node } = document.getPage(0);
  const inflated = (stream: unknown) => (stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : '');
  const contents = inflated(node.Contents());
  const fontDict = node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const maps = new Map(
    (fontDict?.keys() ?? []).map((key) => {
      const map = inflated(fontDict?.lookup(key, PDFDict).lookup(PDFName.of('ToUnicode')));
      const pairs = [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/gu)].map(
        ([, glyph = '', letter = '']) => [glyph, Buffer.from(letter, 'hex').swap16().toString('utf16le')] as const,
      );
      return [key.decodeText(), new Map(pairs)] as const;
    }),
  );
  const lines = [...contents.matchAll(/\/(F\d) ([\d.]+) Tf .*? \[(.*?)\] TJ/gu)].map(([, font = '', size, glyphs = '']) => ({
    size: Number(size),
    text: [...glyphs.matchAll(/<([0-9A-F]*)>/gu)]
      .flatMap(([, run = '']) => run.match(/.{4}/gu) ?? [])
      .map((glyph) => maps.get(font)?.get(glyph) ?? '\ufffd')
      .join(''),
  }));
  return { document, contents, lines, text: lines.map(({ text }) => text).join(' ') };
};

describe.each(variants)('a certificate in %s', (variant) => {
  test('says the name, the course, the number, the code and the dates', async () => {
    const { text } = await read(await draw(variant, { validUntil: '2029-11-20' }));
    const { holderName, courseTitle, number, code } = sampleCertificate;
    const wanted =
      variant === 'en'
        ? [holderName.latin, courseTitle.en, '21 November 2026', 'until 20 November 2029 inclusive']
        : [holderName.kk, holderName.ru, courseTitle.kk, courseTitle.ru, '2026 жылғы 21 қараша', '21 ноября 2026 года', 'по 20 ноября 2029 года'];
    for (const part of [...wanted, number, code]) expect(text).toContain(part);
  });

  test('has the name as its biggest text and nothing under 8 points', async () => {
    const { lines } = await read(await draw(variant));
    const biggest = lines.toSorted((a, b) => b.size - a.size)[0];
    expect(sampleCertificate.holderName[variant === 'en' ? 'latin' : 'kk']).toContain(biggest?.text);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
  });

  test('shows every outcome of the first course beside a long name', async () => {
    const { text } = await read(await draw(variant));
    const languages = variant === 'en' ? (['en'] as const) : (['kk', 'ru'] as const);
    for (const lang of languages) for (const outcome of sampleCertificate.outcomes) expect(text).toContain(outcome[lang]);
  });

  test('says so when outcomes found no room, and keeps the rest', async () => {
    const { text } = await read(await draw(variant, { outcomes: Array.from({ length: 30 }, () => sampleCertificate.outcomes).flat() }));
    expect(text).toContain(variant === 'en' ? 'The full list is on the verification page.' : 'Полный перечень – на странице проверки.');
    expect(text).toContain(sampleCertificate.courseTitle[variant === 'en' ? 'en' : 'ru']);
  });

  test('is marked as a sample when the academy is a demonstration, and only then', async () => {
    const mark = variant === 'en' ? 'Demonstration sample' : 'Демонстрационный образец';
    expect((await read(await draw(variant, { demonstration: true }))).text).toContain(mark);
    expect((await read(await draw(variant, { demonstration: false }))).text).not.toContain(mark);
  });

  test('carries its code in Info and, readable without parsing, in XMP', async () => {
    const bytes = await draw(variant);
    const { document } = await read(bytes);
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
    expect(info.lookup(PDFName.of('CertificateCode'), PDFString).asString()).toBe(sampleCertificate.code);
    expect(Buffer.from(bytes).toString('latin1')).toContain(`<certificate:CertificateCode>${sampleCertificate.code}<`);
  });

  test('is the same file for the same arguments', async () => {
    expect(Buffer.compare(await draw(variant), await draw(variant))).toBe(0);
  });

  test('is tagged: language, one heading, pictures with words, nothing drawn outside', async () => {
    const { document, contents } = await read(await draw(variant));
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString, PDFHexString).decodeText()).toBe(variant === 'en' ? 'en' : 'kk-KZ');
    const elements = document.context
      .enumerateIndirectObjects()
      .flatMap(([, value]) => (value instanceof PDFDict && value.get(PDFName.of('Type')) === PDFName.of('StructElem') ? [value] : []));
    const ofRole = (role: string) => elements.filter((element) => element.get(PDFName.of('S')) === PDFName.of(role));
    expect(ofRole('H1').length).toBe(variant === 'en' ? 1 : 2);
    expect(ofRole('LI').length).toBe(sampleCertificate.outcomes.length * (variant === 'en' ? 1 : 2));
    for (const figure of [...ofRole('Figure'), ...ofRole('Link'), ...ofRole('Form')]) expect(figure.has(PDFName.of('Alt'))).toBe(true);
    const outside = contents.replace(/\/\w+ (?:<<\/MCID \d+>> BDC|BMC)[\s\S]*?EMC/gu, '').trim();
    expect(outside).toBe('');
  });
});

test('a name spelt alike in both languages stands once', async () => {
  const { lines } = await read(await draw('kk-ru', { holderName: { kk: 'Ли Анна', ru: 'Ли Анна', latin: 'Anna Li' } }));
  expect(lines.filter(({ text }) => text === 'Ли Анна').length).toBe(1);
});

test('without a Latin spelling the name stands in the spelling there is', async () => {
  const { text } = await read(await draw('en', { holderName: { kk: 'Әнуар Сәлім', ru: '', latin: '' } }));
  expect(text).toContain('Әнуар Сәлім');
});

test('up to three signatories have a line each', async () => {
  const signatory = (n: number) => ({
    name: { kk: `Қол ${n}`, ru: `Рука ${n}`, en: `Hand ${n}` },
    position: { kk: 'төраға', ru: 'председатель', en: 'chair' },
  });
  const { text } = await read(await draw('kk-ru', { signatories: [1, 2, 3].map(signatory), outcomes: [] }));
  for (const n of [1, 2, 3]) expect(text).toContain(`Қол ${n}, төраға`);
});

test('texts beyond measure are refused, not drawn over one another', async () => {
  await expect(draw('en', { courseTitle: { kk: 'x', ru: 'x', en: 'Rights '.repeat(500) } })).rejects.toThrow(RangeError);
  await expect(draw('en', { holderName: { kk: '', ru: '', latin: 'Aa '.repeat(400) } })).rejects.toThrow(RangeError);
});

test('the link on the QR code leads to the verify page', async () => {
  const { document } = await read(await draw('en'));
  const annotations = document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
  const uris = annotations
    .asArray()
    .flatMap((_, index) => annotations.lookup(index, PDFDict).lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'), PDFString).asString() ?? []);
  expect(uris).toEqual([sampleCertificate.verifyUrl]);
});

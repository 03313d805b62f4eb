import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { createAuthority, createSigningKey, type KeyPair } from './authority.ts';
import { createCode } from './code.ts';
import { drawAndSign } from './draw-and-sign.ts';
import { sampleCertificate } from './sample-certificate.ts';
import { judgeFile, type KnownKeys } from './verification.ts';

const at = Date.UTC(2026, 10, 21);
const owner = { name: 'Academy', country: 'KZ' };
const code = createCode((size) => new Uint8Array(size).fill(7));
const refused = { ours: false, intact: false, whole: false, signer: null };
let authority: KeyPair;
let stranger: KeyPair;
let original: Uint8Array<ArrayBuffer>;

const signedBy = async (root: KeyPair) => {
  const key = await createSigningKey(owner, root, at);
  return drawAndSign({ ...sampleCertificate, code }, 'kk-ru', { kind: 'pem', ...key, authorityPem: root.certificatePem }, at);
};
const nobody: KnownKeys = { authorities: [], documents: [], credentials: [] };
const judgement = (bytes: Uint8Array, known: KnownKeys = { ...nobody, authorities: [authority.certificatePem] }) => judgeFile(bytes, known);
const judge = async (bytes: Uint8Array, known?: KnownKeys) => {
  const judged = await judgement(bytes, known);
  if (judged.format !== 'pdf') throw new Error('judged as something else than a PDF');
  return judged;
};
const edited = (edit: (bytes: Uint8Array) => Uint8Array) => edit(new Uint8Array(original));

beforeAll(async () => {
  authority = await createAuthority(owner, at);
  stranger = await createAuthority({ name: 'Somebody else', country: 'KZ' }, at);
  original = await signedBy(authority);
});

test('the file as issued carries its code and one signature of ours over the whole of it', async () => {
  const signatures = [{ ours: true, intact: true, whole: true, signer: expect.stringMatching(/^[0-9a-f]{64}$/) }];
  expect(await judge(original)).toEqual({ format: 'pdf', codes: [code], signatures, attached: null });
});

test('the same document drawn again is signed anew: only stored bytes are the original', async () => {
  expect(Buffer.compare(original, await signedBy(authority))).not.toBe(0);
});

test('one flipped bit anywhere outside the signature breaks it', async () => {
  for (const place of [2_000, 20_000, original.length - 100]) {
    const { signatures } = await judge(
      edited((bytes) => {
        bytes[place] = (bytes[place] ?? 0) ^ 1;
        return bytes;
      }),
    );
    expect(signatures.some(({ intact }) => intact)).toBe(false);
  }
});

test('something put into the unsigned room behind the signature is refused', async () => {
  const text = Buffer.from(original).toString('latin1');
  const room = text.indexOf('0'.repeat(200), text.indexOf('/ByteRange'));
  expect(room).toBeGreaterThan(0);
  const { signatures } = await judge(edited((bytes) => Buffer.concat([bytes.subarray(0, room), Buffer.from('> /Other (FAKE) <'), bytes.subarray(room + 17)])));
  expect(signatures).toEqual([refused]);
});

test('an update appended to the file leaves the signature intact and is seen by its coverage', async () => {
  const shadow = '\n9999 0 obj\n<< /Type /Annot /Subtype /FreeText /Contents (FAKE) >>\nendobj\nxref\n0 0\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n';
  const { codes, signatures } = await judge(edited((bytes) => Buffer.concat([bytes, Buffer.from(shadow)])));
  expect(codes).toEqual([code]);
  expect(signatures).toMatchObject([{ ours: true, intact: true, whole: false }]);
});

test.each([true, false])('saved again by another program (object streams: %s) it keeps its code and loses its proof', async (useObjectStreams) => {
  const saved = await (await PDFDocument.load(original)).save({ useObjectStreams });
  const { codes, signatures } = await judge(saved);
  expect(codes).toEqual([code]);
  expect(signatures.some(({ intact, whole }) => intact && whole)).toBe(false);
});

test('a forgery signed by somebody else carries our code and no signature of ours', async () => {
  const forged = await signedBy(stranger);
  expect((await judge(forged)).signatures).toMatchObject([{ ours: false, intact: true, whole: true }]);
});

test('a key certified by somebody else’s authority is known by its own certificate', async () => {
  const key = await createSigningKey(owner, stranger, at);
  const signed = await drawAndSign({ ...sampleCertificate, code }, 'kk-ru', { kind: 'pem', ...key, authorityPem: stranger.certificatePem }, at);
  expect((await judge(signed, { ...nobody, documents: [key.certificatePem] })).signatures).toMatchObject([{ ours: true, intact: true, whole: true }]);
  expect((await judge(signed, { ...nobody, documents: [authority.certificatePem] })).signatures).toMatchObject([{ ours: false, intact: true }]);
});

test('a foreign PDF says nothing', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  expect(await judge(await document.save())).toEqual({ format: 'pdf', codes: [], signatures: [], attached: null });
});

test.each([
  ['nothing', new Uint8Array()],
  ['garbage', Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) & 255)],
  ['a text', new TextEncoder().encode('hello')],
])('%s is nothing we check', async (_, bytes) => {
  expect(await judgement(bytes)).toEqual({ format: 'other' });
});

test('cut and scrambled files are judged without a fault', async () => {
  for (let n = 1; n <= 12; n += 1) {
    const cut = original.slice(0, Math.floor((original.length * n) / 13));
    await judge(cut);
    const scrambled = edited((bytes) => bytes.map((byte, i) => (i > 10 && i % (n * 37) === 0 ? (byte * 31 + n) & 255 : byte)));
    expect((await judge(scrambled)).signatures.every(({ intact }) => !intact)).toBe(true);
  }
});

test('a byte range that points nowhere is refused', async () => {
  const lie = new TextEncoder().encode('%PDF-1.7\n/ByteRange [0 9999999999 1 5]\n/ByteRange [0 5 9 9999999999]');
  expect((await judge(lie)).signatures).toEqual([refused, refused]);
});

test('codes in hex strings and UTF-16 are found, a stream that unfolds without end is not followed', async () => {
  const hex = Buffer.from(code, 'utf16le').swap16().toString('hex');
  expect((await judge(new TextEncoder().encode(`%PDF-1.7 << /CertificateNumber <FEFF${hex}> >>`))).codes).toEqual([code]);
  const bomb = deflateSync(Buffer.concat([Buffer.alloc(4_000_000), Buffer.from(code)]));
  expect((await judge(Buffer.concat([Buffer.from('%PDF-1.7\nstream\n'), bomb, Buffer.from('\nendstream')]))).codes).toEqual([]);
});

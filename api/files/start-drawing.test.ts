import { performance } from 'node:perf_hooks';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority, createSigningKey } from '#certificates/authority.ts';
import { sampleBrief } from '#certificates/brief/sample-brief.ts';
import { knownKey, sampleInput, sampleKey } from '#certificates/credential/sample-credential.ts';
import { fullCertificate, sampleCertificate } from '#certificates/sample-certificate.ts';
import type { SigningKey } from '#certificates/signing-key.ts';
import type { KnownKeys } from '#certificates/verification.ts';
import type { Drawing } from './drawing.ts';
import { startDrawing } from './start-drawing.ts';

const at = Date.UTC(2026, 10, 21);
const megabyte = 1024 * 1024;
let drawing: Drawing;
let key: SigningKey;
let known: KnownKeys;
beforeAll(async () => {
  drawing = startDrawing();
  const owner = { name: 'Academy', country: 'KZ' };
  const authority = await createAuthority(owner, at);
  known = { authorities: [authority.certificatePem], documents: [], credentials: [] };
  key = { kind: 'pem', ...(await createSigningKey(owner, authority, at)), authorityPem: authority.certificatePem };
});
afterAll(() => drawing.close());

const bytesOf = (...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as never))));

/** A small file whose stream unfolds to `megabytes`. */
const bomb = (megabytes: number, dictionary: string): Uint8Array<ArrayBuffer> => {
  const stream = deflateSync(Buffer.alloc(megabytes * megabyte), { level: 9 });
  return bytesOf(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n',
    `3 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
    stream,
    '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF',
  );
};

describe('drawing', () => {
  it('leaves the main thread free', async () => {
    await drawing.certificate(sampleCertificate, 'en', key, at);
    const before = performance.eventLoopUtilization();
    for (const variant of ['kk-ru', 'en', 'kk-ru', 'en'] as const) await drawing.certificate(sampleCertificate, variant, key, at);
    // Drawn here it would be busy all the time; milliseconds of delay are measured by the bench, on a quiet machine.
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.3);
  });

  it('gives a file that judging knows as ours', async () => {
    const file = await drawing.certificate(sampleCertificate, 'kk-ru', key, at);
    expect(await drawing.judge(file, known)).toMatchObject({ format: 'pdf', signatures: [{ ours: true, intact: true, whole: true }] });
    expect(file.byteLength).toBe(0);
  });

  it('signs a credential and attaches it, and judging finds it genuine in the file', async () => {
    const by = sampleKey();
    const { json } = await drawing.credential(sampleInput(by), by);
    const file = await drawing.certificate(fullCertificate, 'card', key, at, { credential: json });
    const credentials = [knownKey(by, sampleInput(by).issuerDid)];
    expect(await drawing.judge(file, { ...known, credentials })).toMatchObject({ attached: { verdict: 'genuine' } });
  });

  it('previews every page as a PNG, and a certificate drawn after it is whole', async () => {
    const pages = await drawing.preview(fullCertificate, 'kk-en');
    expect(pages.map((png) => Buffer.from(png).toString('latin1', 1, 4))).toEqual(['PNG', 'PNG']);
    const file = await drawing.certificate(fullCertificate, 'kk-en', key, at);
    expect(await drawing.judge(file, known)).toMatchObject({ signatures: [{ intact: true }] });
  });

  it('draws the brief of a practice in the same thread', async () => {
    const [brief, certificate] = await Promise.all([drawing.brief(sampleBrief), drawing.certificate(sampleCertificate, 'en', key, at)]);
    expect(Buffer.from(brief).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(brief).includes(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${sampleBrief.title}<`)).toBe(true);
    expect(certificate.byteLength).toBeGreaterThan(10_000);
  });

  it('refuses what cannot be drawn and goes on', async () => {
    await expect(drawing.certificate({ ...sampleCertificate, issuedOn: 'never' }, 'en', key, at)).rejects.toThrow();
    expect((await drawing.certificate(sampleCertificate, 'en', key, at)).byteLength).toBeGreaterThan(10_000);
  });
});

describe('judging the file of a stranger', () => {
  it.each(['/Type /Metadata /Subtype /XML', '/Type /ObjStm /N 1 /First 4'])(
    'that unfolds to gigabytes (%s) ends before it fills the memory, and nothing else is disturbed',
    { timeout: 20_000 },
    async (dictionary) => {
      const before = process.memoryUsage.rss();
      let highest = before;
      const watch = setInterval(() => {
        highest = Math.max(highest, process.memoryUsage.rss());
      }, 10);
      const verdict = drawing.judge(bomb(1_000, dictionary), known).catch((error: Error) => error.name);
      const certificate = drawing.certificate(sampleCertificate, 'en', key, at);
      expect(['AbortError', expect.objectContaining({ format: 'pdf' })]).toContainEqual(await verdict);
      clearInterval(watch);
      expect(highest - before).toBeLessThan(800 * megabyte);
      expect((await certificate).byteLength).toBeGreaterThan(10_000);
      expect(await drawing.judge(bytesOf('%PDF-1.7 next'), known)).toEqual({ format: 'pdf', codes: [], signatures: [], attached: null });
    },
  );

  it.each([
    ['brackets', '['],
    ['codes', '7K3M-Q9XT-2WHB-0CJ5-NV8E '],
  ])('made of 4 MB of %s ends in time', { timeout: 20_000 }, async (_, unit) => {
    const file = bytesOf('%PDF-1.7\n', unit.repeat(Math.floor((4 * megabyte) / unit.length)));
    await drawing.judge(file, known).catch((error: Error) => expect(error.name).toBe('AbortError'));
    expect(await drawing.judge(bytesOf('not a PDF'), known)).toEqual({ format: 'other' });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthority, createSigningKey } from '../authority.ts';
import { drawAndSign, type PdfExtras } from '../draw-and-sign.ts';
import { sampleCertificate } from '../sample-certificate.ts';
import type { SigningKey } from '../signing-key.ts';
import { judgeFile } from '../verification.ts';
import { run } from './run-program.ts';
import { startTimeStamping, type TimeStamping } from './time-stamping.ts';
import { makeTrust } from './trust.ts';

/** signatureTimeStampToken (RFC 3161, appendix A). */
const timeStampOid = '1.2.840.113549.1.9.16.2.14';
const at = Date.now();
let folder: string;
let key: SigningKey;
let times: TimeStamping;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'academy-signature-'));
  const authority = await createAuthority({ name: 'Academy', country: 'KZ' }, at);
  key = { kind: 'pem', ...(await createSigningKey({ name: 'Academy', country: 'KZ' }, authority, at)), authorityPem: authority.certificatePem };
  writeFileSync(file('authority.pem'), authority.certificatePem);
  times = await startTimeStamping(folder);
});
afterAll(async () => {
  await times.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sign = async (name: string, extras: PdfExtras, by = key): Promise<string> => {
  writeFileSync(file(name), await drawAndSign(sampleCertificate, 'ru', by, at, extras));
  return file(name);
};

/** The CMS of the one signature, and what it is over. */
const signatureOf = (pdf: string): { cms: Buffer; signed: Buffer } => {
  const bytes = readFileSync(pdf);
  const [, , end = 0, begin = 0, rest = 0] = (/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)/.exec(bytes.toString('latin1')) ?? []).map(Number);
  const padded = Buffer.from(bytes.toString('latin1', end + 1, begin - 1), 'hex');
  // DER says its own length; zeros fill the rest of the room.
  const cms = padded.subarray(0, 4 + padded.readUInt16BE(2));
  return { cms, signed: Buffer.concat([bytes.subarray(0, end), bytes.subarray(begin, begin + rest)]) };
};

const verifyCades = (pdf: string): string => {
  const { cms, signed } = signatureOf(pdf);
  writeFileSync(file('cms.der'), cms);
  writeFileSync(file('signed.bin'), signed);
  const args = ['-inform', 'DER', '-in', file('cms.der'), '-binary', '-content', file('signed.bin'), '-CAfile', file('authority.pem')];
  return run('openssl', ['cms', '-verify', '-cades', ...args, '-purpose', 'any', '-out', file('content.out')]).output;
};

test('OpenSSL finds a CAdES signature (PAdES B-B) without a time stamping authority', async () => {
  const pdf = await sign('b-b.pdf', {});
  expect(verifyCades(pdf)).toContain('CAdES Verification successful');
});

test('with a time stamping authority OpenSSL finds its stamp (PAdES B-T) on the signature, and pdfsig the signature whole', async () => {
  const pdf = await sign('b-t.pdf', { tsaUrl: times.url });
  expect(verifyCades(pdf)).toContain('CAdES Verification successful');
  const cms = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(signatureOf(pdf).cms)).content });
  const [signer] = cms.signerInfos;
  const stamp = signer?.unsignedAttrs?.attributes.find(({ type }) => type === timeStampOid)?.values[0];
  writeFileSync(file('stamp.der'), Buffer.from(stamp.toBER(false)));
  writeFileSync(file('signature.bin'), Buffer.from(signer?.signature.valueBlock.valueHexView ?? []));
  const args = ['-in', file('stamp.der'), '-token_in', '-data', file('signature.bin'), '-CAfile', times.rootFile];
  expect(run('openssl', ['ts', '-verify', ...args]).output).toContain('Verification: OK');
  const { output } = run('pdfsig', ['-nssdir', makeTrust(folder, 'trusting', file('authority.pem')), pdf]);
  for (const line of ['Signature is Valid.', 'Total document signed', 'Certificate is Trusted.']) expect(output).toContain(line);
  const judged = await judgeFile(readFileSync(pdf), { authorities: [readFileSync(file('authority.pem'), 'utf8')], documents: [], credentials: [] });
  expect(judged).toMatchObject({ signatures: [{ ours: true, intact: true, whole: true }] });
});

test('a time stamping authority that is away, or stamps something else, lets no certificate out', async () => {
  await expect(sign('none.pdf', { tsaUrl: times.lyingUrl })).rejects.toThrow('something else');
  await expect(sign('none.pdf', { tsaUrl: 'http://127.0.0.1:1/' })).rejects.toThrow();
});

test.each([
  ['RSA', ['-newkey', 'rsa:2048']],
  ['P-256', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
])('a PKCS#12 file with a key by %s signs with its chain inside, and pdfsig trusts it', async (name, newKey) => {
  const own = (suffix: string): string => file(`${name}.${suffix}`);
  const openssl = (...args: string[]): void => expect(run('openssl', args)).toMatchObject({ status: 0 });
  writeFileSync(own('ext'), 'keyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=1.3.6.1.5.5.7.3.36,emailProtection\n');
  openssl('req', '-x509', ...newKey, '-nodes', '-keyout', own('root.key'), '-out', own('root.pem'), '-days', '30', '-subj', '/C=KZ/O=National root');
  openssl('req', '-new', ...newKey, '-nodes', '-keyout', own('key'), '-out', own('csr'), '-subj', '/C=KZ/O=Academy');
  const root = ['-CA', own('root.pem'), '-CAkey', own('root.key'), '-CAcreateserial'];
  openssl('x509', '-req', '-in', own('csr'), ...root, '-days', '30', '-extfile', own('ext'), '-out', own('pem'));
  const holder = ['-inkey', own('key'), '-in', own('pem'), '-certfile', own('root.pem')];
  openssl('pkcs12', '-export', ...holder, '-passout', 'pass:құпия', '-out', own('p12'));

  const bytes = new Uint8Array(readFileSync(own('p12')));
  const pdf = await sign(`${name}.pdf`, {}, { kind: 'pkcs12', bytes, password: 'құпия' });
  const { output } = run('pdfsig', ['-nssdir', makeTrust(folder, `trusting-${name}`, own('root.pem')), pdf]);
  for (const line of ['Signature is Valid.', 'Total document signed', 'Certificate is Trusted.', 'ETSI.CAdES.detached']) expect(output).toContain(line);
  const cms = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(signatureOf(pdf).cms)).content });
  expect(cms.certificates).toHaveLength(2);
  const judged = await judgeFile(readFileSync(pdf), { authorities: [], documents: [readFileSync(own('pem'), 'utf8')], credentials: [] });
  expect(judged).toMatchObject({ signatures: [{ ours: true, intact: true, whole: true }] });
  await expect(sign('none.pdf', {}, { kind: 'pkcs12', bytes, password: 'басқа' })).rejects.toThrow();
});

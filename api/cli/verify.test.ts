import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendUpdate } from '#certificates/append-update.ts';
import { createAuthority, createSigningKey } from '#certificates/authority.ts';
import { drawAndSign } from '#certificates/draw-and-sign.ts';
import type { KeyFile } from '#certificates/key-file.ts';
import { sampleCertificate } from '#certificates/sample-certificate.ts';
import { signAgain } from '#certificates/sign-again.ts';

const command = fileURLToPath(new URL('verify.ts', import.meta.url));
const at = Date.UTC(2026, 10, 21);
let folder: string;

/** Called as npm does it: from elsewhere, with the caller's folder told. */
const verify = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', INIT_CWD: folder },
  });
  return { status, said: stdout + stderr };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const owner = { name: 'Academy', country: 'KZ' };
  const authority = await createAuthority(owner, at);
  const key = await createSigningKey(owner, authority, at);
  const pdf = await drawAndSign(sampleCertificate, 'kk-ru', { kind: 'pem', ...key, authorityPem: authority.certificatePem }, at);
  const keys: KeyFile = {
    format: 'academy-keys/1',
    publicUrl: 'https://academy.example',
    published: '2026-11-21T00:00:00Z',
    demonstration: true,
    issuers: [],
    authorities: [authority.certificatePem],
    documents: [{ keyId: 'one', issuer: 'academy', created: '2026-11-21T00:00:00Z', retired: null, stolenSince: null, certificatePem: key.certificatePem }],
    credentials: [],
  };
  writeFileSync(join(folder, 'academy-keys.json'), JSON.stringify(keys));
  writeFileSync(join(folder, 'original.pdf'), pdf);
  writeFileSync(join(folder, 'appended.pdf'), await appendUpdate(pdf));
  writeFileSync(join(folder, 'signed-again.pdf'), await signAgain(pdf, key));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an original ends with 0 and tells what it cannot know', () => {
  const { status, said } = verify('original.pdf');
  expect({ status, said }).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^original\.pdf: GENUINE\n[\s\S]*revocation +not known[\s\S]*demonstration/),
  });
  expect(JSON.parse(verify('original.pdf', '--json').said)).toMatchObject({ verdict: 'genuine', reason: null, format: 'pdf', demonstration: true });
});

test.each(['appended.pdf', 'signed-again.pdf'])('%s ends with 1 and says that something was added', (file) => {
  expect(verify(file)).toMatchObject({ status: 1, said: expect.stringContaining('REFUSED: something was added after the Academy signed it') });
});

test('what cannot be judged ends with 2 and says what is missing', () => {
  expect(verify()).toMatchObject({ status: 2, said: expect.stringContaining('Usage') });
  expect(verify('none.pdf')).toMatchObject({ status: 2, said: expect.stringContaining('none.pdf: cannot be read') });
  expect(verify('original.pdf', '--keys', 'original.pdf')).toMatchObject({ status: 2, said: expect.stringContaining('key file: the whole: expected JSON') });
  writeFileSync(join(folder, 'letter.txt'), 'a letter');
  expect(verify('letter.txt')).toMatchObject({ status: 2, said: expect.stringContaining('no file of a certificate') });
});

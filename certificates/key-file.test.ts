import { expect, test } from 'vitest';
import { type KeyFile, keysOfFile, readKeyFile } from './key-file.ts';

const times = { created: '2026-01-01T00:00:00Z', retired: null, stolenSince: null };
const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
const file: KeyFile = {
  format: 'academy-keys/1',
  publicUrl: 'https://academy.example',
  published: '2026-11-21T09:00:00.000Z',
  demonstration: false,
  issuers: [{ slug: 'one', name: { kk: 'а', ru: 'б', en: 'c' }, did: null }],
  authorities: [pem],
  documents: [{ keyId: 'd', issuer: 'one', ...times, certificatePem: pem }],
  credentials: [{ keyId: 'c', issuer: 'one', ...times, stolenSince: '2026-06-01T00:00:00Z', publicKeyMultibase: 'z6Mk', dids: ['did:key:z6Mk'] }],
};

test('a key file is read as it was published, and known as judges take it', () => {
  expect(readKeyFile(JSON.stringify(file))).toEqual(file);
  expect(keysOfFile(file).credentials[0]).toMatchObject({ keyId: 'c', createdAt: Date.UTC(2026, 0, 1), stolenSince: Date.UTC(2026, 5, 1), retiredAt: null });
});

test.each([
  ['{', 'the whole: expected JSON'],
  ['[]', 'the whole: expected an object'],
  [JSON.stringify({ ...file, format: 'other' }), 'format: expected "academy-keys/1"'],
  [JSON.stringify({ ...file, authorities: ['x'] }), 'authorities[0]: expected a certificate in PEM'],
  [JSON.stringify({ ...file, credentials: [{ ...file.credentials[0], dids: undefined }] }), 'credentials[0].dids: expected a list'],
  [JSON.stringify({ ...file, documents: [{ ...file.documents[0], retired: 'yesterday' }] }), 'documents[0].retired: expected a moment such as'],
])('another says where it is wrong: %.30s', (json, message) => {
  expect(() => readKeyFile(json)).toThrow(`key file: ${message}`);
});

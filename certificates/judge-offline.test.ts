import { beforeAll, expect, test } from 'vitest';
import { appendUpdate } from './append-update.ts';
import { createAuthority, createSigningKey, type KeyPair } from './authority.ts';
import { bakePng, bakeSvg } from './badge/bake.ts';
import { writePng } from './badge/png.ts';
import type { CertificateDocument } from './certificate.ts';
import { createCode } from './code.ts';
import type { CredentialInput } from './credential/credential-input.ts';
import { didKeyOf } from './credential/did.ts';
import { sampleInput, sampleKey } from './credential/sample-credential.ts';
import { signCredential } from './credential/sign-credential.ts';
import { makeStatusList } from './credential/status-list.ts';
import { drawAndSign } from './draw-and-sign.ts';
import { judgeOffline } from './judge-offline.ts';
import type { KeyFile } from './key-file.ts';
import { sampleCertificate } from './sample-certificate.ts';
import { signAgain } from './sign-again.ts';

const at = Date.UTC(2026, 10, 21, 9);
const owner = { name: 'Academy', country: 'KZ' };
const code = createCode((size) => new Uint8Array(size).fill(7));
const document: CertificateDocument = { ...sampleCertificate, code, verifyUrl: `https://academy.example/verify/${code}` };
const key = sampleKey();
const lifetime = { issuer: 'academy', created: '2026-01-01T00:00:00Z', retired: null, stolenSince: null };
let authority: KeyPair;
let signing: KeyPair;
let keys: KeyFile;
let json: Uint8Array<ArrayBuffer>;
let jwt: string;
let pdf: Uint8Array<ArrayBuffer>;

const drawn = (by: KeyPair, root: KeyPair, credential?: Uint8Array) =>
  drawAndSign(document, 'kk-ru', { kind: 'pem', ...by, authorityPem: root.certificatePem }, at, { credential });
const signed = (change: Partial<CredentialInput> = {}, by = key) => signCredential(sampleInput(by, { document, ...change }), by);
const judge = (bytes: Uint8Array | string, { with: lists = [] as string[], by = keys, now = at + 1_000 } = {}) =>
  judgeOffline(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, by, lists, now);
const list = (purpose: 'revocation' | 'suspension', indexes: number[], by = key) =>
  makeStatusList({
    listId: sampleInput(key).status.listId,
    issuerDid: didKeyOf(by.publicKeyMultibase),
    publicUrl: 'https://academy.example',
    purpose,
    indexes,
    key: by,
    at,
  });
const stolen = (since: string): KeyFile => ({
  ...keys,
  documents: keys.documents.map((one) => ({ ...one, stolenSince: since })),
  credentials: keys.credentials.map((one) => ({ ...one, stolenSince: since })),
});

beforeAll(async () => {
  authority = await createAuthority(owner, at);
  signing = await createSigningKey(owner, authority, at);
  keys = {
    format: 'academy-keys/1',
    publicUrl: 'https://academy.example',
    published: '2026-11-21T09:00:00Z',
    demonstration: false,
    issuers: [],
    authorities: [authority.certificatePem],
    documents: [{ ...lifetime, keyId: 'documents', certificatePem: signing.certificatePem }],
    credentials: [{ ...lifetime, keyId: key.keyId, publicKeyMultibase: key.publicKeyMultibase, dids: [didKeyOf(key.publicKeyMultibase)] }],
  };
  ({ json, jwt } = await signed());
  pdf = await drawn(signing, authority, json);
});

test('every form of a certificate as issued is genuine, and says until when', async () => {
  const text = Buffer.from(json).toString();
  const png = bakePng(writePng(1, 1, new Uint8Array(4)), json);
  const svg = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', text);
  for (const [format, file] of [
    ['pdf', pdf],
    ['json', json],
    ['jwt', `${jwt}\n`],
    ['png', png],
    ['svg', svg],
  ] as const)
    expect(await judge(file), format).toMatchObject({ verdict: 'genuine', reason: null, format, codes: [code], validFrom: at, lists: [] });
  expect(await judge(await drawn(signing, authority))).toMatchObject({ verdict: 'genuine', validFrom: null, validUntil: null });
});

test('an update that paints over the page and a second signature are refused', async () => {
  expect(await judge(await appendUpdate(pdf))).toMatchObject({ verdict: 'refused', reason: 'appended' });
  expect(await judge(await signAgain(pdf, signing))).toMatchObject({ verdict: 'refused', reason: 'appended' });
});

test('changed, signed by somebody else, with another’s credential inside, or nothing of ours: each is refused with its reason', async () => {
  const flipped = pdf.slice();
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
  expect(await judge(flipped)).toMatchObject({ verdict: 'refused', reason: 'altered' });
  expect(await judge(Buffer.from(json).toString().replace('Digital rights', 'Digital wrongs'))).toMatchObject({ reason: 'altered' });
  const stranger = await createAuthority(owner, at);
  expect(await judge(await drawn(await createSigningKey(owner, stranger, at), stranger, json))).toMatchObject({ reason: 'other-key' });
  expect(await judge((await signed({}, sampleKey('other'))).json)).toMatchObject({ reason: 'other-key' });
  const other = await signed({
    document: { ...document, code: '0000-0000-0000-0000-0000', verifyUrl: 'https://academy.example/verify/0000-0000-0000-0000-0000' },
  });
  expect(await judge(await drawn(signing, authority, other.json))).toMatchObject({ reason: 'attachment' });
  expect(await judge('%PDF-1.7\n%%EOF')).toMatchObject({ reason: 'not-ours' });
  expect(await judge('a letter')).toMatchObject({ verdict: 'undecided', reason: 'unknown-format' });
});

test('its time and the status lists that were kept are asked', async () => {
  const { index } = sampleInput(key).status;
  expect(await judge(pdf, { now: Date.UTC(2027, 11, 1) })).toMatchObject({ verdict: 'refused', reason: 'expired' });
  expect(await judge(json, { now: at - 1_000 })).toMatchObject({ reason: 'not-yet-valid' });
  expect(await judge(pdf, { with: [await list('revocation', []), await list('suspension', [index + 1])] })).toMatchObject({
    verdict: 'genuine',
    lists: [
      { purpose: 'revocation', at },
      { purpose: 'suspension', at },
    ],
  });
  expect(await judge(pdf, { with: [await list('revocation', [index])] })).toMatchObject({ verdict: 'refused', reason: 'revoked' });
  expect(await judge(json, { with: [await list('suspension', [index])] })).toMatchObject({ reason: 'suspended' });
  // To JSON-LD a list of one is the value itself: the proof fits, and what is looked for does not stand where it was.
  const { validUntil, credentialStatus, ...rest } = JSON.parse(Buffer.from(json).toString());
  const [revocation, suspension] = credentialStatus;
  expect(await judge(JSON.stringify({ ...rest, credentialStatus, validUntil: [validUntil] }), { now: Date.UTC(2027, 11, 1) })).toMatchObject({
    reason: 'altered',
  });
  for (const hidden of [
    [credentialStatus],
    [{ ...revocation, statusListIndex: [revocation.statusListIndex] }, suspension],
    [{ id: revocation.id, statusPurpose: 'revocation' }, { ...revocation, statusPurpose: undefined }, suspension],
  ])
    expect(await judge(JSON.stringify({ ...rest, validUntil, credentialStatus: hidden }), { with: [await list('revocation', [index])] })).toMatchObject({
      verdict: 'refused',
    });
  expect(await judge(json, { with: [await list('revocation', [], sampleKey('other'))] })).toMatchObject({ verdict: 'undecided', reason: 'status-list' });
});

test('by a stolen key nothing is proved: what is dated later is refused, what is dated earlier cannot be told', async () => {
  for (const file of [pdf, json]) {
    expect(await judge(file, { by: stolen('2026-11-20T00:00:00Z') })).toMatchObject({ verdict: 'refused', reason: 'stolen-key' });
    expect(await judge(file, { by: stolen('2026-11-22T00:00:00Z') })).toMatchObject({ verdict: 'undecided', reason: 'key-stolen-later' });
  }
});

test('a key our authority certified after the keys were published is told from a stranger’s', async () => {
  const newer = await createSigningKey(owner, authority, at);
  expect(await judge(await drawn(newer, authority))).toMatchObject({ verdict: 'undecided', reason: 'unknown-key' });
});

import { describe, expect, test } from 'vitest';
import { didWebOf } from './did.ts';
import { judgeCredential, judgeCredentialJwt } from './judge-credential.ts';
import { knownKey, sampleInput, sampleKey } from './sample-credential.ts';
import { signCredential } from './sign-credential.ts';

const [a, b] = ['training-centre', 'academy-of-union-development'].map((slug) => didWebOf('https://academy.example', slug, 'owner'));
const [keyA, keyB] = [sampleKey('a'), sampleKey('b')];
const known = [knownKey(keyA, a ?? ''), knownKey(keyB, b ?? '')];
const signed = await signCredential(sampleInput(keyA, { issuerDid: a ?? '' }), keyA);
const text = Buffer.from(signed.json).toString();
const credential = JSON.parse(text);
const verdictOf = async (changed: unknown) => (await judgeCredential(typeof changed === 'string' ? changed : JSON.stringify(changed), known)).verdict;

describe('keys and issuers', () => {
  test('a key of ours signs for its own issuer alone', async () => {
    expect(await verdictOf(text)).toBe('genuine');
    const underB = await signCredential(sampleInput(keyA, { issuerDid: b ?? '' }), keyA);
    expect(await verdictOf(Buffer.from(underB.json).toString())).toBe('other-key');
    // The same key by its other name, in the name of an issuer that is not called so.
    const { json } = await signCredential(sampleInput(keyA, { issuerDid: known[0]?.dids[0] ?? '' }), keyA);
    const asKey = JSON.parse(Buffer.from(json).toString());
    expect(await verdictOf(asKey)).toBe('genuine');
    expect(await verdictOf({ ...asKey, issuer: { ...asKey.issuer, id: a } })).toBe('altered');
  });

  test('without our keys it is a stranger’s', async () => {
    expect((await judgeCredential(text, [])).verdict).toBe('not-ours');
  });

  test('two proofs, none, or one of another kind are no proof', async () => {
    const [proof] = credential.proof;
    expect(await verdictOf({ ...credential, proof: [proof, proof] })).toBe('altered');
    expect(await verdictOf({ ...credential, proof: undefined })).toBe('altered');
    expect(await verdictOf({ ...credential, proof: [{ ...proof, cryptosuite: 'eddsa-jcs-2022' }] })).toBe('altered');
  });
});

describe('tricks of JSON and JSON-LD', () => {
  test('an own context that makes a word disappear, or another’s that means something else', async () => {
    for (const added of [{ honour: null }, { honour: 'https://schema.org/name' }, 'https://example.org/context'])
      expect(await verdictOf({ ...credential, '@context': [...credential['@context'], added], honour: 'With distinction' })).toBe('altered');
  });

  test('keywords that are signed by nobody', async () => {
    for (const extra of [{ '@index': 'x' }, { '@included': [] }, { '@nest': {} }, { __proto__x: 1 }, { honour: null }])
      expect(await verdictOf({ ...credential, ...extra })).toBe('altered');
  });

  test('a key named twice: two readers could see two names', async () => {
    const twice = text.replace('"validFrom"', '"validUntil": "2099-01-01T00:00:00Z", "validFrom"');
    expect(JSON.parse(twice).validUntil).toBe(credential.validUntil);
    expect(await verdictOf(twice)).toBe('not-ours');
    expect(await verdictOf(text.replace('"validFrom"', '"valid\\u0055ntil": "2099-01-01T00:00:00Z", "validFrom"'))).toBe('not-ours');
  });

  test('another order of keys and other blanks are no change', async () => {
    const turned = Object.fromEntries(Object.entries(credential).reverse());
    expect(await verdictOf(JSON.stringify(turned, undefined, 7))).toBe('genuine');
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{}',
    '9'.repeat(1e5),
    '{"type":["VerifiableCredential","OpenBadgeCredential"]}',
    `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`,
  ])('what is no credential is nobody’s: %.40s', async (junk) => {
    expect(await judgeCredential(junk, known)).toMatchObject({ verdict: 'not-ours', certificateId: null });
    expect(await judgeCredentialJwt(junk, known)).toMatchObject({ verdict: 'not-ours', certificateId: null });
  });

  test('values of another kind than expected make nobody stumble', async () => {
    const odd = { toString: 1, valueOf: 1 };
    for (const name of ['id', 'issuer', 'validFrom', 'credentialStatus', 'credentialSubject', 'proof', '@context'])
      for (const value of [odd, [odd], 5, null, [[]], true]) expect(['altered', 'not-ours']).toContain(await verdictOf({ ...credential, [name]: value }));
    const [status] = credential.credentialStatus;
    for (const value of [odd, -1, '1e3']) expect(await verdictOf({ ...credential, credentialStatus: [{ ...status, statusListIndex: value }] })).toBe('altered');
    const [proof] = credential.proof;
    for (const name of Object.keys(proof)) expect(['altered', 'other-key']).toContain(await verdictOf({ ...credential, proof: [{ ...proof, [name]: odd }] }));
    for (const kid of [5, odd, null]) {
      const head = Buffer.from(JSON.stringify({ alg: 'EdDSA', kid })).toString('base64url');
      expect((await judgeCredentialJwt(`${head}.${signed.jwt.split('.')[1]}.AAAA`, known)).verdict).toBe('not-ours');
    }
  });

  test('a graph made to be compared for ever is given up soon', async () => {
    const node = (n: number): object => ({ type: ['Alignment'], ...(n > 0 ? { alignment: [node(n - 1), node(n - 1)] } : {}) });
    const began = performance.now();
    const heavy = { ...credential, credentialSubject: { ...credential.credentialSubject, achievement: { type: ['Achievement'], alignment: [node(9)] } } };
    expect(await verdictOf(heavy)).toBe('altered');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('as JWT', () => {
  const [head = '', body = '', signature = ''] = signed.jwt.split('.');
  const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const judge = async (jwt: string) => (await judgeCredentialJwt(jwt, known)).verdict;

  test('it names key, issuer, id and dates as Open Badges 3.0 asks', () => {
    expect(decode(head)).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: `${a}#a`, jwk: { kty: 'OKP', crv: 'Ed25519', x: expect.any(String) } });
    expect(decode(body)).toMatchObject({
      iss: a,
      jti: credential.id,
      sub: credential.credentialSubject.id,
      nbf: Date.UTC(2026, 10, 21, 9) / 1000,
      exp: Date.UTC(2027, 10, 21, 18, 59, 59) / 1000,
    });
    const { proof: _, ...claims } = credential;
    expect(decode(body)).toMatchObject(claims);
  });

  test('it is genuine, and altered once anything in it is', async () => {
    expect(await judge(signed.jwt)).toBe('genuine');
    expect(await judge([head, encode({ ...decode(body), name: 'x' }), signature].join('.'))).toBe('altered');
    expect(await judge([encode({ ...decode(head), kid: `${b}#b` }), body, signature].join('.'))).toBe('altered');
    expect(await judge([encode({ ...decode(head), alg: 'none' }), body, ''].join('.'))).toBe('altered');
    const forged = await signCredential(sampleInput(keyA, { issuerDid: a ?? '' }), { ...sampleKey('a') });
    expect(await judge(forged.jwt)).toBe('altered');
    expect(await judge((await signCredential(sampleInput(keyB), sampleKey('x'))).jwt)).toBe('other-key');
  });
});

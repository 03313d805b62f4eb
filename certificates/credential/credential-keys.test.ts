import { expect, test } from 'vitest';
import { fromBase58, toBase58 } from './base58.ts';
import { createCredentialKey, publicKeyOf, secretKeyOf } from './credential-keys.ts';
import { didDocument, didWebOf } from './did.ts';

test('a Multikey is the pair of the W3C’s own vectors', () => {
  // TestVectors/keyPair.json of github.com/w3c/vc-di-eddsa.
  const pair = {
    publicKeyMultibase: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    privateKeyMultibase: 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq',
  };
  const derived = secretKeyOf(pair.privateKeyMultibase).export({ format: 'jwk' }).x;
  expect(publicKeyOf(pair.publicKeyMultibase)?.export({ format: 'jwk' }).x).toBe(derived);
});

test('a new pair is one pair, and what is none is refused without being repeated', () => {
  const made = createCredentialKey();
  expect(secretKeyOf(made.secretKeyMultibase).export({ format: 'jwk' }).x).toBe(publicKeyOf(made.publicKeyMultibase)?.export({ format: 'jwk' }).x);
  expect(publicKeyOf(made.secretKeyMultibase)).toBeUndefined();
  expect(() => secretKeyOf(made.publicKeyMultibase)).toThrow(/^not an Ed25519 secret key$/);
});

test('base58 keeps zeroes in front and every byte', () => {
  for (const hex of ['', '00', '0000ff', 'ff00', '8026'.padEnd(68, 'a')])
    expect(Buffer.from(fromBase58(toBase58(Buffer.from(hex, 'hex'))) ?? []).toString('hex')).toBe(hex === '' ? '' : hex);
  expect(fromBase58('zO0')).toBeUndefined();
  expect(fromBase58(`z${'1'.repeat(500)}`)).toBeUndefined();
});

test('did:web: the owner at the root, others under their address, a port written so that it is no path', () => {
  expect(didWebOf('https://academy.example', 'own', 'own')).toBe('did:web:academy.example');
  expect(didWebOf('http://localhost:4321', 'other', 'own')).toBe('did:web:localhost%3A4321:issuers:other');
});

test('a stolen key stays named and asserts nothing; a retired one goes on', () => {
  const { verificationMethod, assertionMethod } = didDocument('did:web:academy.example', [
    { keyId: 'a', publicKeyMultibase: 'zA', stolenSince: null },
    { keyId: 'b', publicKeyMultibase: 'zB', stolenSince: 5 },
  ]);
  expect(verificationMethod.map(({ id }) => id)).toEqual(['did:web:academy.example#a', 'did:web:academy.example#b']);
  expect(assertionMethod).toEqual(['did:web:academy.example#a']);
});

import { expect, test } from 'vitest';
import { contexts } from './contexts.ts';
import { publicKeyOf } from './credential-keys.ts';
import { proofFits } from './data-integrity.ts';

/**
 * The signed credential of "Data Integrity EdDSA Cryptosuites v1.0", appendix B.1 (Representation: eddsa-rdfc-2022), from
 * github.com/w3c/vc-di-eddsa, TestVectors/eddsa-rdfc-2022/signedDataInt.json. Copyright © World Wide Web Consortium,
 * W3C Software and Document License 2023.
 */
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};
const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2023-02-24T23:36:38Z',
  verificationMethod: 'https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
  proofPurpose: 'assertionMethod',
  proofValue: 'z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9',
} as const;
const examples = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };
const withExamples = new Map([...contexts, ['https://www.w3.org/ns/credentials/examples/v2', examples]]);
const key = publicKeyOf('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2');
if (!key) throw new Error('the key of the vector was not read');

test('a test vector of the W3C passes through our verifier', async () => {
  expect(await proofFits(credential, proof, key, withExamples)).toBe(true);
});

test('and no longer once a letter of it is changed', async () => {
  const changed = { ...credential, credentialSubject: { ...credential.credentialSubject, alumniOf: 'The School of Examplez' } };
  expect(await proofFits(changed, proof, key, withExamples)).toBe(false);
  expect(await proofFits(credential, { ...proof, created: '2023-02-24T23:36:39Z' } as never, key, withExamples)).toBe(false);
});

test('a context that did not come with us is an error, not a look-up', async () => {
  await expect(proofFits(credential, proof, key)).rejects.toThrow();
});

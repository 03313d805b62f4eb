import { sampleCertificate } from '../sample-certificate.ts';
import type { CredentialInput, CredentialKey } from './credential-input.ts';
import type { KnownCredentialKey } from './credential-judgement.ts';
import { createCredentialKey } from './credential-keys.ts';
import { didKeyOf } from './did.ts';

/** What a credential of nobody is made of, on did:key; for tests and measurements. */
export const sampleInput = (key: CredentialKey, change: Partial<CredentialInput> = {}): CredentialInput => ({
  document: sampleCertificate,
  certificateId: '2f0ea6cf-6a2c-4f2c-8c3d-1f4f4b7a9d10',
  publicUrl: 'https://academy.example',
  scheme: { slug: 'digital-rights-achievement', versionId: 'a'.repeat(64), courseSlug: 'digital-rights' },
  issuerDid: didKeyOf(key.publicKeyMultibase),
  recipient: { type: 'emailAddress', value: 'gulnur@example.kz', salt: '0f1e2d3c4b5a69788796a5b4c3d2e1f0' },
  issuedAt: Date.UTC(2026, 10, 21, 9, 0, 0),
  validUntil: Date.UTC(2027, 10, 21, 18, 59, 59, 999),
  status: { listId: '5b0b8f3e-8f2a-4b7c-9c70-0a1d5a4d7e21', index: 90_210 },
  endorsements: [],
  ...change,
});

export const sampleKey = (keyId = 'first'): CredentialKey => ({ keyId, ...createCredentialKey() });

/** The public half as verifiers know it. */
export const knownKey = ({ keyId, publicKeyMultibase }: CredentialKey, ...dids: string[]): KnownCredentialKey => ({
  keyId,
  publicKeyMultibase,
  dids: [didKeyOf(publicKeyMultibase), ...dids],
  createdAt: Date.UTC(2026, 0, 1),
  retiredAt: null,
  stolenSince: null,
});

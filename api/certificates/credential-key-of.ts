import type { Services } from '#api/services.ts';
import type { CredentialKey } from '#certificates/credential/credential-input.ts';
import { privateKeyOf } from './authority-key.ts';
import { type CredentialKeyRow, credentialKeyById } from './credential-queries.ts';
import { activeCredentialKeyOf } from './queries.ts';

type Held = Pick<Services, 'db' | 'keys'>;

const readable = async ({ keys }: Held, row: CredentialKeyRow | undefined): Promise<CredentialKey | undefined> => {
  const secret = row && row.stolenSince === null ? await privateKeyOf(keys, row.id) : undefined;
  return row && secret !== undefined ? { keyId: row.id, publicKeyMultibase: row.publicKeyMultibase, secretKeyMultibase: secret.trim() } : undefined;
};

/** The key an issuer signs credentials and status lists with now; `undefined` without one whose secret half is here. */
export const activeCredentialKey = async (held: Held, issuerSlug: string): Promise<CredentialKey | undefined> =>
  readable(held, await activeCredentialKeyOf(held.db, issuerSlug));

/**
 * The key a certificate was registered with; when its secret half is gone (a backup restored without private keys) or was
 * stolen, the one its issuer signs with now. Throws when there is none.
 */
export const credentialKeyOf = async (held: Held, { credentialKeyId, issuerSlug }: { credentialKeyId: string; issuerSlug: string }): Promise<CredentialKey> => {
  const key = (await readable(held, await credentialKeyById(held.db, credentialKeyId))) ?? (await activeCredentialKey(held, issuerSlug));
  if (!key) throw new Error(`issuer ${issuerSlug} has no key for credentials`);
  return key;
};

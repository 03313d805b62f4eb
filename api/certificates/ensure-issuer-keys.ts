import type { Services } from '#api/services.ts';
import type { KeyPair } from '#certificates/authority.ts';
import { ensureAuthority, privateKeyOf } from './authority-key.ts';
import { owner } from './issuer-did.ts';
import { makeCredentialKey, makeSigningKey } from './make-key.ts';
import { activeCredentialKeyOf, activeKeyOf, allIssuers, issuerBySlug } from './queries.ts';

type Held = Pick<Services, 'db' | 'write' | 'keys' | 'now'>;

/** The authority that certifies our keys, made when there is none. Throws before issuers are seeded. */
export const academyAuthority = async ({ db, keys, now }: Held): Promise<KeyPair> => {
  const academy = await issuerBySlug(db, owner);
  if (!academy) throw new Error('issuers are to be seeded first');
  return ensureAuthority(keys, { name: academy.nameEn, country: academy.country }, now());
};

/**
 * At boot: a key for documents and one for credentials for each issuer that has none in use; one whose private half is gone
 * is retired, so that a backup restored without private keys goes on under new ones and still knows the old.
 */
export const ensureIssuerKeys = async (held: Held): Promise<void> => {
  const { db, keys } = held;
  const authority = await academyAuthority(held);
  const isThere = async (key: { id: string } | undefined): Promise<boolean> => key !== undefined && (await privateKeyOf(keys, key.id)) !== undefined;
  for (const issuer of await allIssuers(db)) {
    if (!(await isThere(await activeKeyOf(db, issuer.slug)))) await makeSigningKey(held, issuer, authority);
    if (!(await isThere(await activeCredentialKeyOf(db, issuer.slug)))) await makeCredentialKey(held, issuer.slug);
  }
};

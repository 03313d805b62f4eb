import type { Services } from '#api/services.ts';
import { academyAuthority } from './ensure-issuer-keys.ts';
import type { KeyPurpose } from './key-queries.ts';
import { findKey } from './list-keys.ts';
import { makeCredentialKey, makeSigningKey } from './make-key.ts';
import { issuerBySlug } from './queries.ts';

type Held = Pick<Services, 'db' | 'write' | 'keys' | 'now'>;

/** Gives an issuer a new key in use; the one before is retired, and what it signed goes on verifying. Returns the new id. */
export const rotateKey = async (held: Held, issuerSlug: string, purpose: KeyPurpose): Promise<string> => {
  const issuer = await issuerBySlug(held.db, issuerSlug);
  if (!issuer) throw new Error(`no issuer is called ${issuerSlug}`);
  return purpose === 'documents' ? makeSigningKey(held, issuer, await academyAuthority(held)) : makeCredentialKey(held, issuerSlug);
};

/** Retires one key; an issuer is never left without, so another takes its place. Throws for an unknown or a retired one. */
export const retireOneKey = async (held: Held, id: string): Promise<string> => {
  const key = await findKey(held.db, id);
  if (!key) throw new Error(`no key has the id ${id}`);
  if (key.retiredAt !== null) throw new Error(`the key ${id} is retired since ${new Date(key.retiredAt).toISOString()}`);
  return rotateKey(held, key.issuerSlug, key.purpose);
};

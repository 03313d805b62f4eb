import type { Services } from '#api/services.ts';
import { makeStatusList, type StatusPurpose } from '#certificates/credential/status-list.ts';
import type { Database } from '#db/client.ts';
import { activeCredentialKey } from './credential-key-of.ts';
import { newestChange, statusListById } from './credential-queries.ts';
import { issuerDid } from './issuer-did.ts';
import { activeCredentialKeyOf } from './queries.ts';
import { statusesOf } from './read-statuses.ts';

/** A list is signed anew at least this often: how old a kept one may be is seen by its date. */
const mostAge = 60 * 60_000;

interface Made {
  text: string;
  keyId: string;
  /** The newest change of any certificate when it was made. */
  change: number;
  at: number;
}

/** Made once per change of certificates or of the key, not once per request; forgotten with its database. */
const made = new WeakMap<Database, Map<string, Made>>();

/**
 * The signed list of an issuer's revoked or suspended certificates, as JSON; `undefined` when there is no such list. Throws
 * when its issuer has no key.
 */
export const signedStatusList = async (
  services: Pick<Services, 'db' | 'keys' | 'env' | 'now'>,
  listId: string,
  purpose: StatusPurpose,
): Promise<string | undefined> => {
  const { db, env } = services;
  const now = services.now();
  const known = made.get(db) ?? new Map<string, Made>();
  made.set(db, known);
  const name = `${listId} ${purpose}`;
  // Asked before the list is read: a change in between makes it once more, never too late.
  const change = await newestChange(db);
  const list = await statusListById(db, listId);
  if (!list) return undefined;
  const kept = known.get(name);
  const isFresh = kept?.change === change && now - kept.at < mostAge;
  if (isFresh && kept.keyId === (await activeCredentialKeyOf(db, list.issuerSlug))?.id) return kept.text;

  const key = await activeCredentialKey(services, list.issuerSlug);
  if (!key) throw new Error(`issuer ${list.issuerSlug} has no key for credentials`);
  const { revoked, suspended } = await statusesOf(db, listId);
  const text = await makeStatusList({
    listId,
    issuerDid: issuerDid(env, list.issuerSlug, key.publicKeyMultibase),
    publicUrl: env.publicUrl,
    purpose,
    indexes: purpose === 'revocation' ? revoked : suspended,
    key,
    at: now,
  });
  known.set(name, { text, keyId: key.keyId, change, at: now });
  return text;
};

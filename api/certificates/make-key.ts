import { randomUUID } from 'node:crypto';
import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import type { Services } from '#api/services.ts';
import { createSigningKey, type KeyPair } from '#certificates/authority.ts';
import { createCredentialKey } from '#certificates/credential/credential-keys.ts';
import { insertCredentialKey, retireCredentialKey } from './credential-queries.ts';
import type { KeyPurpose } from './key-queries.ts';
import { activeCredentialKeyOf, activeKeyOf, type IssuerRow, insertKey, retireKey } from './queries.ts';

type Held = Pick<Services, 'write' | 'keys' | 'now'>;

/*
 * The private half goes to the key store before the public half to the database: a crash in between leaves a key nobody
 * uses, never an issuer whose key is lost.
 */

/** A new key for an issuer's documents in use, the one before retired. Returns its id. */
export const makeSigningKey = async ({ write, keys, now }: Held, issuer: IssuerRow, authority: KeyPair): Promise<string> => {
  const id = randomUUID();
  const made = await createSigningKey({ name: issuer.nameEn, country: issuer.country }, authority, now());
  await keys.put(id, made.privateKeyPem);
  await enterSigningKey(write, { id, issuerSlug: issuer.slug, certificatePem: made.certificatePem, authorityPem: authority.certificatePem });
  return id;
};

/** Whoever may use the data folder did it: the Academy itself. */
const note = (work: Work, action: 'key.rotate' | 'key.import', objectId: string, purpose: KeyPurpose): Promise<void> =>
  writeAudit(work, { actorId: null, action, objectType: 'key', objectId, details: { purpose } });

/** Puts a key whose private half is stored in use, the one before retired. */
export const enterSigningKey = (
  write: Services['write'],
  key: { id: string; issuerSlug: string; certificatePem: string; authorityPem: string },
  action: 'key.rotate' | 'key.import' = 'key.rotate',
): Promise<void> =>
  write(async (work) => {
    const { tx, now } = work;
    const before = await activeKeyOf(tx, key.issuerSlug);
    if (before) await retireKey(tx, before.id, now);
    await insertKey(tx, { ...key, createdAt: now, retiredAt: null, stolenSince: null });
    if (before) await note(work, action, key.id, 'documents');
  });

/** A new key for an issuer's credentials in use, the one before retired. Returns its id. */
export const makeCredentialKey = async ({ write, keys }: Held, issuerSlug: string): Promise<string> => {
  const id = randomUUID();
  const { publicKeyMultibase, secretKeyMultibase } = createCredentialKey();
  await keys.put(id, secretKeyMultibase);
  await write(async (work) => {
    const { tx, now } = work;
    const before = await activeCredentialKeyOf(tx, issuerSlug);
    if (before) await retireCredentialKey(tx, before.id, now);
    await insertCredentialKey(tx, { id, issuerSlug, publicKeyMultibase, createdAt: now, retiredAt: null, stolenSince: null });
    if (before) await note(work, 'key.rotate', id, 'credentials');
  });
  return id;
};

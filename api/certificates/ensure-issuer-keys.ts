import { randomUUID } from 'node:crypto';
import type { Services } from '#api/services.ts';
import { createSigningKey } from '#certificates/authority.ts';
import { ensureAuthority, privateKeyOf } from './authority-key.ts';
import { activeKeyOf, allIssuers, insertKey, issuerBySlug, retireKey } from './queries.ts';

/** Slug of the issuer that the certificate authority bears the name of. */
const owner = 'digital-union-leadership-academy';

/**
 * At boot: a signing key for each issuer that has none in use; one whose private half is gone is retired, so that a backup
 * restored without private keys goes on under new ones and still knows the old. The private half goes to the key store
 * before the public half to the database: a crash in between leaves a key nobody uses, never an issuer whose key is lost.
 */
export const ensureIssuerKeys = async ({ db, write, keys, now }: Pick<Services, 'db' | 'write' | 'keys' | 'now'>): Promise<void> => {
  const academy = await issuerBySlug(db, owner);
  if (!academy) throw new Error('issuers are to be seeded first');
  const authority = await ensureAuthority(keys, { name: academy.nameEn, country: academy.country }, now());
  for (const issuer of await allIssuers(db)) {
    const active = await activeKeyOf(db, issuer.slug);
    if (active && (await privateKeyOf(keys, active.id)) !== undefined) continue;
    const id = randomUUID();
    const made = await createSigningKey({ name: issuer.nameEn, country: issuer.country }, authority, now());
    await keys.put(id, made.privateKeyPem);
    await write(async ({ tx, now: at }) => {
      if (active) await retireKey(tx, active.id, at);
      const row = {
        id,
        issuerSlug: issuer.slug,
        certificatePem: made.certificatePem,
        authorityPem: authority.certificatePem,
        createdAt: at,
        retiredAt: null,
        stolenSince: null,
      };
      await insertKey(tx, row);
    });
  }
};

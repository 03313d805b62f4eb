import { randomUUID } from 'node:crypto';
import type { Services } from '#api/services.ts';
import { createAuthority, createSigningKey } from '#certificates/authority.ts';
import { activeKeyOf, allIssuers, insertKey } from './queries.ts';

/**
 * At boot: a signing key for each issuer that has none in use. The private half goes to the key store before the public
 * half to the database, so that a crash in between leaves a key nobody uses, never an issuer whose key is lost.
 */
export const ensureIssuerKeys = async ({ db, write, keys, now }: Pick<Services, 'db' | 'write' | 'keys' | 'now'>): Promise<void> => {
  for (const issuer of await allIssuers(db)) {
    if (await activeKeyOf(db, issuer.slug)) continue;
    const id = randomUUID();
    const made = await createSigningKey({ name: issuer.nameEn, country: issuer.country }, now());
    await keys.put(id, made.privateKeyPem);
    await write(({ tx, now: at }) =>
      insertKey(tx, {
        id,
        issuerSlug: issuer.slug,
        certificatePem: made.certificatePem,
        authorityPem: made.authorityPem,
        createdAt: at,
        retiredAt: null,
      }),
    );
  }
};

import type { Services } from '#api/services.ts';
import type { KeyFile } from '#certificates/key-file.ts';
import { issuerDid } from './issuer-did.ts';
import { knownKeys } from './known-keys.ts';
import { activeCredentialKeyOf, allIssuers, allKeys } from './queries.ts';
import { allCredentialKeys } from './verify-queries.ts';

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Public halves of every key we ever had, for who checks our certificates without us. */
export const makeKeyFile = async ({ db, env, now }: Pick<Services, 'db' | 'env' | 'now'>): Promise<KeyFile> => {
  const { authorities, credentials } = await knownKeys(db, env);
  const didsOf = (id: string) => [...(credentials.find(({ keyId }) => keyId === id)?.dids ?? [])];
  const lifetime = ({
    id,
    issuerSlug,
    createdAt,
    retiredAt,
    stolenSince,
  }: {
    id: string;
    issuerSlug: string;
    createdAt: number;
    retiredAt: number | null;
    stolenSince: number | null;
  }) => ({
    keyId: id,
    issuer: issuerSlug,
    created: new Date(createdAt).toISOString(),
    retired: moment(retiredAt),
    stolenSince: moment(stolenSince),
  });
  const issuers: KeyFile['issuers'] = [];
  for (const { slug, nameKk, nameRu, nameEn } of await allIssuers(db)) {
    const key = await activeCredentialKeyOf(db, slug);
    issuers.push({ slug, name: { kk: nameKk, ru: nameRu, en: nameEn }, did: key ? issuerDid(env, slug, key.publicKeyMultibase) : null });
  }
  return {
    format: 'academy-keys/1',
    publicUrl: env.publicUrl,
    published: new Date(now()).toISOString(),
    demonstration: env.profile !== 'production',
    issuers,
    authorities: [...authorities],
    documents: (await allKeys(db)).map((key) => ({ ...lifetime(key), certificatePem: key.certificatePem })),
    credentials: (await allCredentialKeys(db)).map((key) => ({ ...lifetime(key), publicKeyMultibase: key.publicKeyMultibase, dids: didsOf(key.id) })),
  };
};

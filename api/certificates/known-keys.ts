import type { Env } from '#api/env.ts';
import { didKeyOf, didWebOf } from '#certificates/credential/did.ts';
import { fingerprintOf } from '#certificates/judge-signature.ts';
import type { KnownKeys } from '#certificates/verification.ts';
import type { Reader } from '#db/client.ts';
import { owner } from './issuer-did.ts';
import { allKeys } from './queries.ts';
import { allCredentialKeys } from './verify-queries.ts';

/** Public halves of every key that ever signed for us, as whoever judges a file needs them. */
export const knownKeys = async (reader: Reader, { publicUrl }: Pick<Env, 'publicUrl'>): Promise<KnownKeys> => {
  const documents = await allKeys(reader);
  return {
    authorities: [...new Set(documents.map(({ authorityPem }) => authorityPem))],
    documents: documents.map(({ certificatePem }) => certificatePem),
    credentials: (await allCredentialKeys(reader)).map(({ id, issuerSlug, publicKeyMultibase, createdAt, retiredAt, stolenSince }) => ({
      keyId: id,
      dids: [didWebOf(publicUrl, issuerSlug, owner), didKeyOf(publicKeyMultibase)],
      publicKeyMultibase,
      createdAt,
      retiredAt,
      stolenSince,
    })),
  };
};

/** Fingerprints of the certificates whose keys others have. */
export const stolenSigners = async (reader: Reader): Promise<Set<string>> =>
  new Set((await allKeys(reader)).filter(({ stolenSince }) => stolenSince !== null).map(({ certificatePem }) => fingerprintOf(certificatePem)));

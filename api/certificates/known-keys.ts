import type { KnownKeys } from '#certificates/verification.ts';
import type { Reader } from '#db/client.ts';
import { allKeys } from './queries.ts';
import { allCredentialKeys } from './verify-queries.ts';

/** Public halves of every key that ever signed for us, as whoever judges a file needs them. */
export const knownKeys = async (reader: Reader): Promise<KnownKeys> => {
  const documents = await allKeys(reader);
  return {
    authorities: [...new Set(documents.map(({ authorityPem }) => authorityPem))],
    documents: documents.map(({ certificatePem }) => certificatePem),
    credentials: (await allCredentialKeys(reader)).map(({ id, publicKeyMultibase, createdAt, retiredAt, stolenSince }) => ({
      keyId: id,
      dids: [`did:key:${publicKeyMultibase}`],
      publicKeyMultibase,
      createdAt,
      retiredAt,
      stolenSince,
    })),
  };
};

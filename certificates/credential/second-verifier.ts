import { DataIntegrityProof } from '@digitalcredentials/data-integrity';
import { cryptosuite } from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import { verifyCredential } from '@digitalcredentials/vc';
import { checkStatus } from '@digitalcredentials/vc-bitstring-status-list';

/**
 * The verifier of the Digital Credentials Consortium, for tests alone: another implementation, by other people, with
 * contexts of its own. It fetches nothing; `documents` are what it would find at an address (DID documents, status lists).
 */
export const secondVerifier = (documents: Record<string, object> = {}) => {
  const loader = securityLoader();
  for (const [url, document] of Object.entries(documents)) loader.addStatic(url, document);
  const documentLoader = loader.build();
  const suite = new DataIntegrityProof({ cryptosuite });
  const statusOptions = { verifyBitstringStatusListCredential: true, verifyMatchingIssuers: true };
  return async (credential: object, now: Date): Promise<{ verified: boolean; why: string }> => {
    const { verified, error } = await verifyCredential({
      credential,
      suite,
      documentLoader,
      now,
      checkStatus: (options) => checkStatus({ ...options, ...statusOptions }),
    });
    return { verified, why: [error?.message, ...(error?.errors ?? []).map(({ message }) => message)].join(' · ') };
  };
};

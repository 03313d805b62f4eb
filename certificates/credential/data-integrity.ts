import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import jsonld from 'jsonld';
import { fromBase58, toBase58 } from './base58.ts';
import { type Contexts, contexts as shipped } from './contexts.ts';

/** `DataIntegrityProof` of the suite `eddsa-rdfc-2022`. */
export interface Proof {
  type: 'DataIntegrityProof';
  cryptosuite: 'eddsa-rdfc-2022';
  /** xsd:dateTime. */
  created: string;
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
  /** base58btc. */
  proofValue: string;
}

/** Bounds what canonicalisation does for nodes that look alike: a document can be made to take forever. */
const maxWorkFactor = 1;

const canonical = (document: object, contexts: Contexts): Promise<string> =>
  jsonld.canonize(document, {
    documentLoader: async (url) => {
      if (!contexts.has(url)) throw new Error(`unknown context ${url}`);
      return { contextUrl: null, documentUrl: url, document: contexts.get(url) };
    },
    base: null,
    safe: true,
    rdfDirection: 'i18n-datatype',
    canonizeOptions: { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor },
  });

const hashed = async (document: object, contexts: Contexts): Promise<Buffer> =>
  createHash('sha256')
    .update(await canonical(document, contexts))
    .digest();

/**
 * What is signed (Data Integrity EdDSA Cryptosuites 1.0, 3.2): the hash of the proof's own words, then that of the document
 * without its proof.
 */
const signedData = async (document: { '@context'?: unknown }, proof: object, contexts: Contexts): Promise<Buffer> =>
  Buffer.concat([await hashed({ '@context': document['@context'], ...proof }, contexts), await hashed(document, contexts)]);

/**
 * The proof of a document that has none yet. The same key and moment give the same proof. Throws when a word of the
 * document has no meaning in its contexts.
 * @param created UTC milliseconds; seconds are written
 */
export const makeProof = async (document: object, key: KeyObject, verificationMethod: string, created: number): Promise<Proof> => {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: toDateTime(created),
    verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const;
  return { ...proof, proofValue: toBase58(sign(null, await signedData(document, proof, shipped), key)) };
};

/** Whether `proof` was made by `key` over exactly this document. Rejects what has no meaning; bounded, fetches nothing. */
export const proofFits = async (document: object, { proofValue, ...proof }: Proof, key: KeyObject, contexts = shipped): Promise<boolean> => {
  const signature = fromBase58(proofValue);
  return signature?.length === 64 && verify(null, await signedData(document, proof, contexts), key, signature);
};

/** xsd:dateTime in UTC, to the second. */
export const toDateTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

import { readDocument } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import { type CertificateRow, certificateById, certificateFollowing } from './queries.ts';
import type { Succession } from './state.ts';

/** One certificate of a chain. */
export interface ChainLink {
  id: string;
  number: string;
  /** How it comes after the one before it; null for the first. */
  as: Succession | null;
  /** Civil date. */
  issuedOn: string;
}

const linkOf = ({ id, number, followsAs, document }: CertificateRow): ChainLink => ({ id, number, as: followsAs, issuedOn: readDocument(document).issuedOn });

/** All that this certificate renews, corrects or replaces and all that came after it, oldest first; never forked. */
export const certificatesOfChain = async (reader: Reader, certificate: CertificateRow): Promise<CertificateRow[]> => {
  const chain = [certificate];
  for (let id = certificate.followsId; id !== null; ) {
    const before = await certificateById(reader, id);
    if (!before) throw new Error('a chain with a hole');
    chain.unshift(before);
    id = before.followsId;
  }
  for (let next = await certificateFollowing(reader, certificate.id); next; next = await certificateFollowing(reader, next.id)) chain.push(next);
  return chain;
};

/** The same, as it is shown. */
export const readChain = async (reader: Reader, certificate: CertificateRow): Promise<ChainLink[]> =>
  (await certificatesOfChain(reader, certificate)).map(linkOf);

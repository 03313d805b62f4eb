import { readDocument } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import { attestation } from './attestation.ts';
import { publicStateOf } from './public-state.ts';
import { type CertificateRow, filesOf } from './queries.ts';
import { certificatesOfChain } from './read-chain.ts';
import { readState, schemeOf } from './read-state.ts';
import type { CertificateRecord } from './verify-contract.ts';

/** One certificate of a chain, as it leads to its own page. */
export const linkTo = ({ number, code, followsAs, document }: CertificateRow): CertificateRecord['chain'][number] => ({
  number,
  code,
  as: followsAs,
  issuedOn: readDocument(document).issuedOn,
});

/** What our record says of a certificate to everybody. `now`: UTC milliseconds. */
export const recordOf = async (reader: Reader, certificate: CertificateRow, now: number): Promise<CertificateRecord> => ({
  ...publicStateOf(await readState(reader, certificate, now)),
  certificate: attestation({
    document: readDocument(certificate.document),
    scheme: await schemeOf(reader, certificate),
    files: await filesOf(reader, [certificate.id]),
    scoreShown: certificate.scoreShown,
  }),
  chain: (await certificatesOfChain(reader, certificate)).map(linkTo),
});

import { sha256Hex } from '#api/files/file-store.ts';
import type { Reader } from '#db/client.ts';
import type { CertificateIssuer } from './issuer-contract.ts';
import { issuerName } from './issuer-name.ts';
import { issuedByIssuer, issuersWithNumbers } from './issuer-queries.ts';
import { allIssuers, type IssuerRow } from './queries.ts';

/** Changes with every edit. */
export const revisionOf = ({ slug, nameKk, nameRu, nameEn, businessNumber, country, numberPrefix, signatories }: IssuerRow): string =>
  sha256Hex(JSON.stringify([slug, nameKk, nameRu, nameEn, businessNumber, country, numberPrefix, signatories]));

/** Who issues, by slug. */
export const listIssuers = async (reader: Reader): Promise<CertificateIssuer[]> => {
  const [numbered, issued] = [await issuersWithNumbers(reader), await issuedByIssuer(reader)];
  return (await allIssuers(reader)).map((row) => ({
    slug: row.slug,
    name: issuerName(row),
    businessNumber: row.businessNumber,
    country: row.country as CertificateIssuer['country'],
    numberPrefix: row.numberPrefix,
    signatories: row.signatories as CertificateIssuer['signatories'],
    prefixFixed: numbered.has(row.slug),
    issued: issued.get(row.slug) ?? 0,
    revision: revisionOf(row),
  }));
};

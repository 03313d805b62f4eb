import { type CertificateStateName, readDocument } from '#certificates/certificate.ts';
import { parseCode } from '#certificates/code.ts';
import type { Reader } from '#db/client.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { certificatesFound, countFound, schemeSlugs } from './find-queries.ts';
import { certificatesPerPage, type FoundCertificate, type FoundCertificates } from './life-contract.ts';
import type { CertificateRow } from './queries.ts';
import { readStates } from './read-state.ts';
import type { CertificateState } from './state.ts';

/** One certificate as a list names it. */
export const foundCertificate = (certificate: CertificateRow, schemeSlug: string, { state, since, reason, lastDay }: CertificateState): FoundCertificate => {
  const { number, holderName, title, issuer, issuedOn, validUntil } = readDocument(certificate.document);
  const { kk, ru, latin } = holderName;
  return {
    ...{ id: certificate.id, number, holderName: { kk, ru, latin }, title, issuerName: issuer.name, schemeSlug, issuedOn, validUntil: validUntil ?? null },
    ...{ state, since, reason, lastDay },
  };
};

/** A page of what an administrator looks for; an empty text finds all. */
export const findCertificates = async (
  reader: Reader,
  { q, scheme, state, page }: { q: string; scheme?: string | undefined; state?: CertificateStateName | undefined; page: number },
  now: number,
): Promise<FoundCertificates> => {
  const wanted = { text: q, code: parseCode(q), schemeSlug: scheme, state };
  const today = civilDate(now, academyTimeZone);
  const total = await countFound(reader, wanted, today);
  const rows = await certificatesFound(reader, wanted, today, { limit: certificatesPerPage, offset: (page - 1) * certificatesPerPage });
  const states = await readStates(reader, rows, now);
  const slugs = await schemeSlugs(
    reader,
    rows.map(({ schemeVersionId }) => schemeVersionId),
  );
  const certificates = rows.flatMap((row) => {
    const [known, slug] = [states.get(row.id), slugs.get(row.schemeVersionId)];
    return known && slug !== undefined ? [foundCertificate(row, slug, known)] : [];
  });
  return { certificates, total, page, pages: Math.max(1, Math.ceil(total / certificatesPerPage)) };
};

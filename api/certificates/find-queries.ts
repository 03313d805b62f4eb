import { and, count, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certificateHistory, certificates } from '#db/schema/certificates.ts';
import { schemeVersions } from '#db/schema/schemes.ts';
import type { HistoryRow } from './history-queries.ts';
import type { CertificateStateName } from './state.ts';

export interface Wanted {
  /** Part of a name or number. */
  text: string;
  /** A code, when the text is one. */
  code: string | undefined;
  schemeSlug: string | undefined;
  state: CertificateStateName | undefined;
}

const happened = (...changes: HistoryRow['change'][]): SQL =>
  sql`exists (select 1 from ${certificateHistory} h where h.certificate_id = ${certificates.id} and h.change in (${sql.join(
    changes.map((change) => sql`${change}`),
    sql`, `,
  )}))`;

const lastHold = sql`(select h.change from ${certificateHistory} h where h.certificate_id = ${certificates.id} and h.change in ('suspended', 'restored') order by h.id desc limit 1)`;
const never = '9999-12-31';
const endedOn = sql`(select h.ends_on from ${certificateHistory} h where h.certificate_id = ${certificates.id} and h.change = 'ended')`;
const lastDay = sql`min(coalesce(${certificates.validUntil}, ${never}), coalesce(${endedOn}, ${never}))`;
const renewalOpensDays = sql`coalesce(json_extract(${schemeVersions.body}, '$.validity.renewalOpensDays'), 0)`;
const followed = happened('renewed', 'corrected', 'replaced');

/** The rule of state.ts once more, for a filter that must work before a page is cut: a test holds them together. */
const stateOn = (today: string): SQL => sql`case
  when ${happened('revoked')} then 'revoked'
  when ${happened('corrected')} then 'corrected'
  when ${happened('replaced')} then 'replaced'
  when ${lastHold} = 'suspended' then 'suspended'
  when ${today} > ${lastDay} then case when ${followed} then 'renewed' else 'expired' end
  when ${lastDay} < ${never} and not ${followed} and ${today} >= date(${lastDay}, '-' || ${renewalOpensDays} || ' days') then 'expiring'
  else 'valid' end`;

/** `%` and `_` stand for themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const condition = ({ text, code, schemeSlug, state }: Wanted, today: string): SQL | undefined => {
  const pattern = literally(text);
  return and(
    text === ''
      ? undefined
      : or(
          sql`${certificates.holderSearch} like ${`%${pattern.toLowerCase()}%`} escape '\\'`,
          sql`${certificates.number} like ${`${pattern.toUpperCase()}%`} escape '\\'`,
          code === undefined ? undefined : eq(certificates.code, code),
        ),
    schemeSlug === undefined ? undefined : eq(schemeVersions.slug, schemeSlug),
    state === undefined ? undefined : sql`${stateOn(today)} = ${state}`,
  );
};

/** Newest first. `today`: civil date in the Academy's zone; a scheme of another zone may differ for some hours. */
export const certificatesFound = (reader: Reader, wanted: Wanted, today: string, place: { limit: number; offset: number }) =>
  reader
    .select({ certificate: certificates, schemeSlug: schemeVersions.slug })
    .from(certificates)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
    .where(condition(wanted, today))
    .orderBy(desc(certificates.issuedAt), desc(certificates.number))
    .limit(place.limit)
    .offset(place.offset);

export const countFound = async (reader: Reader, wanted: Wanted, today: string): Promise<number> =>
  (
    await reader
      .select({ found: count() })
      .from(certificates)
      .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
      .where(condition(wanted, today))
      .get()
  )?.found ?? 0;

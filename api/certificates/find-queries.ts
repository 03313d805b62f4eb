import { inArray, type SQL, sql } from 'drizzle-orm';
import type { CertificateStateName } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import { certificateHistory, certificates } from '#db/schema/certificates.ts';
import { schemeVersions } from '#db/schema/schemes.ts';
import type { CertificateRow } from './queries.ts';

export interface Wanted {
  /** Part of a name or number. */
  text: string;
  /** A code, when the text is one. */
  code: string | undefined;
  schemeSlug: string | undefined;
  state: CertificateStateName | undefined;
}

// Everything here is a set of row numbers that an index answers alone: a row with its document is some 3 KB, and to read a
// hundred thousand of them takes more than a second, in which nobody's answers are saved.

const changed = (change: string): SQL =>
  sql`select c.rowid from ${certificateHistory} h join ${certificates} c on c.id = h.certificate_id where h.change = ${change}`;

const suspended = sql`select c.rowid from ${certificates} c join (
  select certificate_id, max(case change when 'suspended' then id else 0 end) held, max(case change when 'restored' then id else 0 end) freed
  from ${certificateHistory} where change in ('suspended', 'restored') group by certificate_id) h on h.certificate_id = c.id where h.held > h.freed`;

/** Past the last day, printed or of an office that ended. */
const over = (today: string): SQL => sql`select rowid from ${certificates} where valid_until < ${today} union ${changed('ended')} and h.ends_on < ${today}`;

/** Within the days before the last one in which renewal is open, or past it. */
const closing = (today: string): SQL => sql`
  with opens as materialized (select id, coalesce(json_extract(body, '$.validity.renewalOpensDays'), 0) days from ${schemeVersions})
  select c.rowid from ${certificates} c join opens o on o.id = c.scheme_version_id
  where c.valid_until <= date(${today}, '+' || (select max(days) from opens) || ' days') and c.valid_until <= date(${today}, '+' || o.days || ' days')
  union
  select c.rowid from ${certificateHistory} h join ${certificates} c on c.id = h.certificate_id join opens o on o.id = c.scheme_version_id
  where h.change = 'ended' and h.ends_on <= date(${today}, '+' || o.days || ' days')`;

/** The rule of state.ts once more, for a filter that must work before a page is cut: a test holds them together. */
const stateIs = (state: CertificateStateName, today: string): SQL => {
  // The sign keeps SQLite from looking each row up in the table.
  const within = (set: SQL): SQL => sql`+rowid in (${set})`;
  const none = (...sets: SQL[]): SQL =>
    sql.join(
      sets.map((set) => sql`+rowid not in (${set})`),
      sql` and `,
    );
  const [revoked, corrected, replaced, renewed] = [changed('revoked'), changed('corrected'), changed('replaced'), changed('renewed')];
  const standing = none(revoked, corrected, replaced, suspended);
  const conditions: Record<CertificateStateName, SQL> = {
    revoked: within(revoked),
    corrected: sql`${within(corrected)} and ${none(revoked)}`,
    replaced: sql`${within(replaced)} and ${none(revoked, corrected)}`,
    suspended: sql`${within(suspended)} and ${none(revoked, corrected, replaced)}`,
    renewed: sql`${within(over(today))} and ${within(renewed)} and ${standing}`,
    expired: sql`${within(over(today))} and ${none(renewed)} and ${standing}`,
    expiring: sql`${within(closing(today))} and ${none(over(today), renewed)} and ${standing}`,
    valid: sql`${none(over(today))} and (${none(closing(today))} or ${within(renewed)}) and ${standing}`,
  };
  return conditions[state];
};

/** `%` and `_` stand for themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const textIs = (text: string, code: string | undefined): SQL => sql`+rowid in (
  select rowid from ${certificates} where holder_search like ${`%${literally(text.toLowerCase())}%`} escape '\\'
  union select rowid from ${certificates} where number like ${`${literally(text)}%`} escape '\\'
  union select rowid from ${certificates} where code = ${code ?? ''})`;

const condition = ({ text, code, schemeSlug, state }: Wanted, today: string): SQL =>
  sql.join(
    [
      sql`true`,
      ...(text === '' ? [] : [textIs(text, code)]),
      ...(schemeSlug === undefined
        ? []
        : [sql`+rowid in (select c.rowid from ${certificates} c join ${schemeVersions} v on v.id = c.scheme_version_id where v.slug = ${schemeSlug})`]),
      ...(state === undefined ? [] : [stateIs(state, today)]),
    ],
    sql` and `,
  );

/**
 * In the order they were issued, newest first. `today`: civil date in the Academy's zone; a scheme of another zone may
 * differ for some hours.
 */
export const certificatesFound = async (reader: Reader, wanted: Wanted, today: string, place: { limit: number; offset: number }): Promise<CertificateRow[]> => {
  const ids = await reader.all<{ id: string }>(sql`
    select id from ${certificates} join (
      select found from (select rowid found from ${certificates} where ${condition(wanted, today)} limit -1)
      order by found desc limit ${place.limit} offset ${place.offset}) on found = ${certificates}.rowid order by found desc`);
  const rows = await reader
    .select()
    .from(certificates)
    .where(
      inArray(
        certificates.id,
        ids.map(({ id }) => id),
      ),
    );
  return ids.flatMap(({ id }) => rows.filter((row) => row.id === id));
};

export const countFound = async (reader: Reader, wanted: Wanted, today: string): Promise<number> =>
  (await reader.all<{ found: number }>(sql`select count(*) found from ${certificates} where ${condition(wanted, today)}`))[0]?.found ?? 0;

/** The schemes of these versions, by version. */
export const schemeSlugs = async (reader: Reader, versionIds: string[]): Promise<Map<string, string>> =>
  new Map(
    (await reader.select({ id: schemeVersions.id, slug: schemeVersions.slug }).from(schemeVersions).where(inArray(schemeVersions.id, versionIds))).map(
      ({ id, slug }) => [id, slug] as const,
    ),
  );

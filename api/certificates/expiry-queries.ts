import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accounts, memberships, roles } from '#db/schema/accounts.ts';
import { certificateHistory, certificates } from '#db/schema/certificates.ts';
import { mails } from '#db/schema/mail.ts';
import { organisationClosure } from '#db/schema/organisations.ts';

export interface DueReminder {
  certificateId: string;
  /** How many days before the end it is, at most: 90, 30 or 7. */
  days: number;
  accountId: string;
  /** Whom it is written to. */
  personId: string;
}

/** Names the letter; one more urgent to the same account makes the others needless. */
export const expiryKey = ({ certificateId, days, accountId }: Omit<DueReminder, 'personId'>): string => `expiry:${certificateId}:${days}:${accountId}`;

const reachable = (account: SQL): SQL => sql`${account}.email is not null and ${account}.email_confirmed_at is not null`;

const unsent = sql`not exists (select 1 from ${mails} m where m.id in (
  'expiry:' || c.id || ':7:' || a.id,
  case when c.days >= 30 then 'expiry:' || c.id || ':30:' || a.id end,
  case when c.days >= 90 then 'expiry:' || c.id || ':90:' || a.id end))`;

/**
 * Certificates that end within 90 days and still count, with the most urgent reminder that is due. Written out: the query builder has no common table expression over these expressions.
 */
const expiring = (today: string): SQL => sql`
    select c.id, c.person_id, c.valid_until,
      case when julianday(c.valid_until) - julianday(${today}) <= 7 then 7 when julianday(c.valid_until) - julianday(${today}) <= 30 then 30 else 90 end days
    from ${certificates} c
    where c.valid_until >= ${today} and c.valid_until <= date(${today}, '+90 days')
      and not exists (select 1 from ${certificateHistory} h where h.certificate_id = c.id and h.change in ('renewed', 'corrected', 'replaced', 'revoked'))
      and coalesce((select h.change from ${certificateHistory} h where h.certificate_id = c.id and h.change in ('suspended', 'restored')
        order by h.id desc limit 1), 'restored') = 'restored'`;

/** Asked last, of what is left: to read a document takes longer than all the rest. */
const isLongEnough = sql`c.days < julianday(c.valid_until) - julianday((select json_extract(d.document, '$.issuedOn') from ${certificates} d where d.id = c.id))`;

/** To holders with a confirmed address. `today`: civil date. */
export const remindersToHolders = (reader: Reader, today: string, atMost: number): Promise<DueReminder[]> =>
  reader.all<DueReminder>(sql`
    with c as (${expiring(today)})
    select c.id "certificateId", c.days, a.id "accountId", a.person_id "personId"
    from c join ${accounts} a on a.person_id = c.person_id
    where ${reachable(sql`a`)} and ${unsent} and ${isLongEnough}
    order by c.days, c.id limit ${atMost}`);

/**
 * To the administrators of the holder's organisation, else of the nearest one above that has any who can be written to: the
 * nearest know her, and the Federation would get a letter for everybody. Never to herself.
 */
export const remindersAround = (reader: Reader, today: string, atMost: number): Promise<DueReminder[]> =>
  reader.all<DueReminder>(sql`
    with c as (${expiring(today)}),
    around as (
      select c.id, c.days, a.id account_id, a.person_id, rank() over (partition by c.id order by o.depth) nearness
      from c
      join ${memberships} m on m.person_id = c.person_id and m.since <= ${today} and (m.until is null or m.until >= ${today})
      join ${organisationClosure} o on o.descendant_id = m.organisation_id
      join ${roles} r on r.organisation_id = o.ancestor_id and r.role = 'organisation-administrator' and r.revoked_at is null and r.person_id <> c.person_id
      join ${accounts} a on a.person_id = r.person_id
      where ${reachable(sql`a`)})
    select distinct c.id "certificateId", c.days, a.id "accountId", a.person_id "personId"
    from around n join c on c.id = n.id join ${accounts} a on a.id = n.account_id
    where n.nearness = 1 and ${unsent} and ${isLongEnough}
    order by c.days, c.id limit ${atMost}`);

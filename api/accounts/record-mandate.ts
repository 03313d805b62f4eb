import type { Work } from '#api/events/work.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { insertMandate } from './mandate-queries.ts';

/** An office held from today on, without an end known yet. */
export const recordMandate = async (
  { tx, now }: Work,
  { personId, organisationId, office }: { personId: string; organisationId: string; office: string },
): Promise<string> => {
  const id = crypto.randomUUID();
  await insertMandate(tx, { id, personId, organisationId, office, since: civilDate(now, academyTimeZone), until: null });
  return id;
};

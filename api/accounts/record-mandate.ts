import type { Work } from '#api/events/work.ts';
import { civilDate } from '#language/dates.ts';
import { insertMandate } from './mandate-queries.ts';

const zone = 'Asia/Almaty';

/** An office held from today on, without an end known yet. */
export const recordMandate = async (
  { tx, now }: Work,
  { personId, organisationId, office }: { personId: string; organisationId: string; office: string },
): Promise<string> => {
  const id = crypto.randomUUID();
  await insertMandate(tx, { id, personId, organisationId, office, since: civilDate(now, zone), until: null });
  return id;
};

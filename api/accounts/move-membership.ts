import type { Work } from '#api/events/work.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { endMembership, insertMembership, presentMembership, removeMembership } from './queries.ts';

const dayMs = 86_400_000;

/**
 * Her place in the tree from today on; null for none. The former one ended yesterday, so that no day counts twice; one
 * that began today was a slip and goes.
 */
export const moveMembership = async ({ tx, now }: Work, personId: string, organisationId: string | null): Promise<void> => {
  const present = (await presentMembership(tx, personId))?.membership;
  if ((present?.organisationId ?? null) === organisationId) return;
  const today = civilDate(now, academyTimeZone);
  if (present?.since === today) await removeMembership(tx, present.id);
  else if (present) await endMembership(tx, present.id, civilDate(now - dayMs, academyTimeZone));
  if (organisationId !== null) await insertMembership(tx, { id: crypto.randomUUID(), personId, organisationId, since: today, until: null });
};

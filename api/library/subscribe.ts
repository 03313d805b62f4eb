import { randomBytes } from 'node:crypto';
import { contactOf } from '#api/accounts/read-person.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { filterAddress, type LibraryFilter } from '#api/practices/library-filter.ts';
import type { Locale } from '#language/locale.ts';
import { storedFilter } from './filter-words.ts';
import { ownsThing } from './policy.ts';
import { insertSubscription, subscriptionById, subscriptionByToken, subscriptionsOf, updateSubscription } from './subscription-queries.ts';

export const weekMs = 7 * 24 * 60 * 60 * 1_000;
const mostSubscriptions = 20;

/** Begins a weekly letter. `email-not-confirmed` without a confirmed address; `conflict` above 20 or for somebody else's id. */
export const subscribe = async (
  work: Work,
  member: Member,
  { id, locale, filter }: { id: string; locale: Locale; filter: LibraryFilter },
): Promise<{ id: string }> => {
  if (!(await contactOf(work.tx, member.personId))) throw new Problem('email-not-confirmed');
  const running = await subscriptionsOf(work.tx, member.personId);
  const same = running.find((row) => row.id === id || filterAddress(storedFilter(row.filter)) === filterAddress(filter));
  if (same) return { id: same.id };
  if (running.length >= mostSubscriptions || (await subscriptionById(work.tx, id))) throw new Problem('conflict');
  await insertSubscription(work.tx, {
    id,
    personId: member.personId,
    filter: JSON.stringify(filter),
    language: locale,
    endToken: randomBytes(24).toString('base64url'),
    toldUntil: work.now,
    nextAt: work.now + weekMs,
    createdAt: work.now,
    endedAt: null,
  });
  return { id };
};

/** Ended already, it stays so. Somebody else's is answered as none. */
export const unsubscribe = async (work: Work, member: Member, id: string): Promise<void> => {
  const row = await subscriptionById(work.tx, id);
  if (row && !ownsThing(member, row)) throw new Problem('not-found');
  if (row && row.endedAt === null) await updateSubscription(work.tx, id, { endedAt: work.now });
};

/** By the secret of a letter; an unknown one is not told from one that did its work. */
export const endSubscription = async (work: Work, token: string): Promise<void> => {
  const row = await subscriptionByToken(work.tx, token);
  if (row && row.endedAt === null) await updateSubscription(work.tx, row.id, { endedAt: work.now });
};

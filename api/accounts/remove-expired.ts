import type { Work } from '#api/events/work.ts';
import { removeExpiredSessions, removeExpiredTokens } from './queries.ts';

/** Job: sessions and links whose time is over. They open nothing already; this only keeps the tables small. */
export const removeExpired = async ({ tx, now }: Work): Promise<void> => {
  await removeExpiredSessions(tx, now);
  await removeExpiredTokens(tx, now);
};

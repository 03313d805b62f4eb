import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { removeSession, removeSessionByPublicId, removeSessionsOf } from './queries.ts';

export const signOut = ({ tx }: Work, { sessionId }: Member): Promise<void> => removeSession(tx, sessionId);

/** Ends one of her sessions, here or elsewhere. `not-found` for anybody else's. */
export const endSession = async ({ tx }: Work, { accountId }: Member, publicId: string): Promise<void> => {
  if (!(await removeSessionByPublicId(tx, accountId, publicId))) throw new Problem('not-found');
};

export const endOtherSessions = ({ tx }: Work, { accountId, sessionId }: Member): Promise<void> => removeSessionsOf(tx, accountId, sessionId);

import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { type AccountRow, accountById, removeSession } from './queries.ts';
import { openSession } from './session-store.ts';

/**
 * Opens a session for an account whose password was checked, and ends the one this browser held; returns the cookie.
 * `wrong-credentials` when the password was changed since the check.
 */
export const signIn = async (work: Work, env: Env, checked: AccountRow, device: string, formerSessionId: string | undefined): Promise<string> => {
  const account = await accountById(work.tx, checked.id);
  if (!account || account.passwordHash !== checked.passwordHash) throw new Problem('wrong-credentials');
  if (formerSessionId) await removeSession(work.tx, formerSessionId);
  return openSession(work, env, account.id, device);
};

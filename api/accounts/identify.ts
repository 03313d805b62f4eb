import type { Identify } from '#api/http/context.ts';
import { memberOfSession, sessionIdIn } from './session-store.ts';

/** Finds the member by the session cookie. A cookie that is malformed, unknown or expired makes a visitor. */
export const identify: Identify = async (services, cookieHeader) => {
  const sessionId = sessionIdIn(cookieHeader, services.env);
  const found = sessionId ? await memberOfSession(services, sessionId) : null;
  return { actor: found?.member ?? null, setCookie: found?.setCookie };
};

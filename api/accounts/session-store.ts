import { type Adapter, Lucia, TimeSpan } from 'lucia';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import type { Member } from '#api/http/actor.ts';
import type { Services } from '#api/services.ts';
import type { Reader, Tx } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import * as queries from './queries.ts';

interface SessionAttributes {
  publicId: string;
  device: string;
  createdAt: number;
}
interface UserAttributes {
  personId: string;
  email: string | null;
  emailConfirmed: boolean;
  language: Locale | null;
  roles: Member['roles'];
}
declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** Long, for phones in use every few weeks; renewed when half of it is over. Each device can be signed out from another. */
const lifetime = new TimeSpan(30, 'd');
/** What lucia draws: 25 random bytes in base32. */
const sessionIdShape = /^[a-z2-7]{40}$/;

interface Store {
  reader: Reader;
  write: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>;
  now: () => number;
}

/** Lucia hands over raw ids and reads the machine's clock: here ids are hashed on the way in, and our clock counts. */
const adapterOn = ({ reader, write, now }: Store): Adapter => {
  const expiry = () => now() + lifetime.milliseconds();
  return {
    getSessionAndUser: async (id) => {
      const row = await queries.sessionWithMember(reader, sha256Hex(id));
      if (!row) return [null, null];
      const { session, emailConfirmedAt, roles, ...user } = row;
      const attributes = { ...user, emailConfirmed: emailConfirmedAt !== null, roles: JSON.parse(roles) as Member['roles'] };
      const { accountId, expiresAt, publicId, device, createdAt } = session;
      const left = expiresAt - now();
      return [
        { id, userId: accountId, expiresAt: new Date(Date.now() + left), attributes: { publicId, device, createdAt } },
        { id: accountId, attributes },
      ];
    },
    // `sessionsOf` lists them: only hashes are known here, and none may be taken for a session id.
    getUserSessions: () => Promise.reject(new Error('lucia is not asked for lists of sessions')),
    setSession: ({ id, userId, attributes }) =>
      write((tx) => queries.insertSession(tx, { id: sha256Hex(id), accountId: userId, expiresAt: expiry(), ...attributes })),
    updateSessionExpiration: (id) => write((tx) => queries.prolongSession(tx, sha256Hex(id), expiry())),
    deleteSession: (id) => write((tx) => queries.removeSession(tx, sha256Hex(id))),
    deleteUserSessions: (accountId) => write((tx) => queries.removeSessionsOf(tx, accountId)),
    deleteExpiredSessions: () => write((tx) => queries.removeExpiredSessions(tx, now())),
  };
};

const isSecure = ({ publicUrl }: Env): boolean => publicUrl.startsWith('https:');
/** `__Host-`: no other host and no unencrypted page can set it; browsers accept it over https only. */
const cookieName = (env: Env): string => (isSecure(env) ? '__Host-academy_session' : 'academy_session');

const luciaOn = (store: Store, env: Env) =>
  new Lucia(adapterOn(store), {
    sessionExpiresIn: lifetime,
    sessionCookie: { name: cookieName(env), attributes: { secure: isSecure(env), sameSite: 'lax', path: '/' } },
    getSessionAttributes: (session) => session,
    getUserAttributes: (user) => user,
  });

const onServices = ({ db, write, now, env }: Services) => luciaOn({ reader: db, write: (fn) => write(({ tx }) => fn(tx)), now }, env);
const onWork = ({ tx, now }: Work, env: Env) => luciaOn({ reader: tx, write: (fn) => fn(tx), now: () => now }, env);

/** The session id in a `Cookie` header; undefined for anything that is not one. Own parser: lucia's throws on a stray `%`. */
export const sessionIdIn = (cookieHeader: string | undefined, env: Env): string | undefined =>
  (cookieHeader ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${cookieName(env)}=`))
    .map((pair) => pair.slice(cookieName(env).length + 1))
    .find((value) => sessionIdShape.test(value));

/** The member a session belongs to, and the cookie to send when it was renewed; null when it has ended. */
export const memberOfSession = async (services: Services, sessionId: string): Promise<{ member: Member; setCookie: string | undefined } | null> => {
  const lucia = onServices(services);
  const { session, user } = await lucia.validateSession(sessionId);
  if (!session) return null;
  const { id: accountId, personId, email, emailConfirmed, language, roles } = user;
  return {
    member: { personId, accountId, sessionId: sha256Hex(sessionId), email, emailConfirmed, language, roles },
    setCookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : undefined,
  };
};

/** Opens a session; returns the cookie to send. */
export const openSession = async (work: Work, env: Env, accountId: string, device: string): Promise<string> => {
  const lucia = onWork(work, env);
  const session = await lucia.createSession(accountId, { publicId: crypto.randomUUID(), device, createdAt: work.now });
  return lucia.createSessionCookie(session.id).serialize();
};

/** The sessions of an account that still last; `id` as in `Member.sessionId`. */
export const sessionsOf = ({ db, now }: Services, accountId: string): Promise<queries.SessionRow[]> => queries.sessionsOfAccount(db, accountId, now());

/** The cookie that takes the session's away. */
export const blankCookie = (env: Env): string =>
  new Lucia({} as Adapter, { sessionCookie: { name: cookieName(env), attributes: { secure: isSecure(env) } } }).createBlankSessionCookie().serialize();

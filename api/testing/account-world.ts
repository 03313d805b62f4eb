import { asc, eq } from 'drizzle-orm';
import { createAccount } from '#api/accounts/create-account.ts';
import { grantRole } from '#api/accounts/grant-role.ts';
import { identify } from '#api/accounts/identify.ts';
import { hashPassword } from '#api/accounts/passwords.ts';
import { openSession } from '#api/accounts/session-store.ts';
import type { Role } from '#api/http/actor.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import { createLimits } from '#api/http/limits.ts';
import { createRouter } from '#api/http/router.ts';
import { mails } from '#db/schema/mail.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { Locale } from '#language/locale.ts';
import type { Env } from '../env.ts';
import { testServices } from './test-services.ts';

/** The password of everybody `addPerson` adds. */
export const password = 'qaraǵandy kömiri 7';
// Made once: each takes 15 ms and more.
const passwordHash = hashPassword(password);

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test names the field it looks at
  body: any;
  /** As the browser receives it. */
  text: string;
  headers: Headers;
  /** What the browser would send from now on; undefined when the answer set none. */
  cookie: string | undefined;
}

const cookieOf = (headers: Headers): string | undefined => headers.get('set-cookie')?.split(';')[0];

/** Accounts and routes with real sessions: people are known by their cookies, letters are read in the outbox. */
export const accountWorld = async ({ routes, env = {} }: { routes: unknown; env?: Partial<Env> }) => {
  const services = await testServices({ env });
  const app = createRouter();
  app.use(fillContext(services, createLimits(), identify));
  app.onError(answerProblem as never);
  app.route('/', routes as ReturnType<typeof createRouter>);

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    options: { cookie?: string | undefined; language?: Locale; userAgent?: string } = {},
  ): Promise<Reply> => {
    const headers: Record<string, string> = { 'accept-language': options.language ?? 'en' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (options.cookie) headers.cookie = options.cookie;
    if (options.userAgent) headers['user-agent'] = options.userAgent;
    const answer = await app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), text, headers: answer.headers, cookie: cookieOf(answer.headers) };
  };

  /** Somebody with a confirmed account, signed in. */
  const addPerson = async (email: string, options: { roles?: Role[]; organisationId?: string; named?: boolean } = {}) => {
    const hash = await passwordHash;
    const names = options.named === false ? {} : { familyNameKk: 'Сәрсенова', givenNameKk: 'Әсел', patronymicKk: 'Қайратқызы' };
    const account = await services.write(async (work) => {
      const made = await createAccount(work, { email, passwordHash: hash, language: 'ru', names, confirmed: true });
      for (const role of options.roles ?? []) {
        const organisationId = role === 'organisation-administrator' ? options.organisationId : undefined;
        await grantRole(work, { personId: made.personId, role, organisationId, grantedBy: null });
      }
      return made;
    });
    const setCookie = await services.write((work) => openSession(work, services.env, account.accountId, 'Firefox, Linux'));
    return { ...account, email, cookie: setCookie.split(';')[0] ?? '' };
  };

  /** A unit of the tree that organisation administrators can be given. */
  const addUnit = async (id: string): Promise<string> => {
    await services.write(async ({ tx, now }) => {
      await tx.insert(organisations).values({ id, kind: 'primary', nameKk: id, nameRu: id, nameEn: id, createdAt: now });
    });
    return id;
  };

  /** Letters to an address, oldest first. */
  const lettersTo = (email: string) => services.db.select().from(mails).where(eq(mails.recipient, email)).orderBy(asc(mails.createdAt));

  /** What the link in the newest letter to an address carries. */
  const linkTo = async (email: string): Promise<string> => /\?token=([\w-]+)/.exec((await lettersTo(email)).at(-1)?.body ?? '')?.[1] ?? '';

  return { services, call, addPerson, addUnit, lettersTo, linkTo, remove: services.remove };
};
export type AccountWorld = Awaited<ReturnType<typeof accountWorld>>;

import { asc, eq } from 'drizzle-orm';
import { identify } from '#api/accounts/identify.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import { createLimits } from '#api/http/limits.ts';
import { createRouter } from '#api/http/router.ts';
import { mails } from '#db/schema/mail.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { Locale } from '#language/locale.ts';
import type { Env } from '../env.ts';
import { addPerson } from './add-person.ts';
import { testServices } from './test-services.ts';

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
    options: { cookie?: string | undefined; language?: Locale; userAgent?: string; from?: string; headers?: Record<string, string> } = {},
  ): Promise<Reply> => {
    const headers: Record<string, string> = { 'accept-language': options.language ?? 'en', ...options.headers };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (options.cookie) headers.cookie = options.cookie;
    if (options.userAgent) headers['user-agent'] = options.userAgent;
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await app.request(path, init, options.from === undefined ? {} : { clientAddress: options.from });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), text, headers: answer.headers, cookie: cookieOf(answer.headers) };
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

  return {
    services,
    call,
    addPerson: (email: string, options?: Parameters<typeof addPerson>[2]) => addPerson(services, email, options),
    addUnit,
    lettersTo,
    linkTo,
    remove: services.remove,
  };
};
export type AccountWorld = Awaited<ReturnType<typeof accountWorld>>;

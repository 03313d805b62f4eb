import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { largestUpload } from '#api/certificates/verify-contract.ts';
import { deliverMails } from '#api/mail/deliver-mails.ts';
import { type AddedPerson, password } from '#api/testing/add-person.ts';
import type { Reply } from '#api/testing/ask.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { openAttempt, rightAnswers } from '#api/testing/take-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { type Locale, locales } from '#language/locale.ts';
import { brokenBodies, brokenFields, unseen } from './broken-bodies.ts';
import type { Line, Scene } from './endpoint-line.ts';
import { table } from './endpoint-table.ts';

let world: WholeWorld;
let ground: Pick<Scene, 'slug' | 'spare' | 'federation' | 'right'>;
let somebody: AddedPerson;
let said: string[] = [];

beforeAll(async () => {
  world = await wholeWorld();
  const { slug } = await storeLearningCourse(world.services, { certificateScheme: 'digital-rights-achievement' });
  const { slug: spare } = await storeLearningCourse(world.services, {}, 'spare-course');
  const federation = await world.addUnit('federation');
  await world.signedIn('academy-administrator');
  somebody = await world.signedIn('academy-administrator');
  ground = { slug, spare, federation, right: await rightAnswers(world.services.db) };
});
afterAll(() => world.remove());

beforeEach(() => {
  said = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      said.push(args.map((arg) => (arg instanceof Error ? `${arg.message} ${arg.stack}` : String(arg))).join(' '));
    });
});
afterEach(() => vi.restoreAllMocks());

/** Everything that is stored, table by table. */
const stored = async (): Promise<Record<string, Record<string, unknown>[]>> => {
  const { db } = world.services;
  const tables = await db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`);
  return Object.fromEntries(await Promise.all(tables.map(async ({ name }) => [name, await db.all(sql.raw(`select * from "${name}"`))])));
};

const title: Record<string, Partial<Record<Locale, string>>> = {};
/** Refused with this status, as a problem in the language asked for. */
const expectProblem = ({ status, body, headers }: Reply, expected: number, locale: Locale = 'kk'): void => {
  expect({ status, type: headers.get('content-type'), language: headers.get('content-language'), said: body?.status }).toEqual({
    status: expected,
    type: 'application/problem+json; charset=utf-8',
    language: locale,
    said: expected,
  });
  title[body.code] = { ...title[body.code], [locale]: body.title };
};

const takesBody = ({ endpoint }: Line): boolean => /^(POST|PUT|PATCH|DELETE) /.test(endpoint);
const methodOf = ({ endpoint }: Line): string => endpoint.split(' ')[0] ?? '';
/** A request that would be right, of somebody who may do everything. */
const rightRequest = async (line: Line) => {
  const actor = await world.signedIn('academy-administrator');
  const holder = line.expected.own || line.endpoint.startsWith('POST /invitations') ? actor : await world.signedIn();
  const request = await line.ask({ ...ground, world, actor, holder, whose: 'own' });
  return { ...request, method: methodOf(line), path: `/api${request.path}`, cookie: actor.cookie };
};

describe.each(table.filter(takesBody))('$endpoint', (line) => {
  test('refuses a broken body, changes nothing and says nothing', async () => {
    const { json, raw, ...request } = await rightRequest(line);
    for (const [name, body, status] of brokenBodies) {
      const before = world.writes();
      const reply = await world.ask({ ...request, raw: body, headers: { 'content-type': 'application/json' } });
      // A route that takes no body does not look at one.
      if (json === undefined && raw === undefined) expect(reply.status, name).toBeLessThan(500);
      else {
        expectProblem(reply, raw === undefined ? status : 415);
        expect(world.writes() - before, name).toBe(0);
      }
    }
    expect(said).toEqual([]);
  });

  test('refuses each field when it is wrong', async () => {
    const { json, ...request } = await rightRequest(line);
    if (json === undefined) return;
    for (const { field, json: broken } of brokenFields(json as Record<string, unknown>)) {
      const before = world.writes();
      const reply = await world.ask({ ...request, json: broken, headers: { 'accept-language': 'ru' } });
      expect(reply.status, field).toBeLessThan(500);
      if (reply.status < 400) continue;
      expectProblem(reply, reply.status, 'ru');
      expect(world.writes() - before, field).toBe(0);
      if (field.startsWith('+') || field.includes('.+')) expect(reply.status, field).toBe(422);
    }
    expect(said).toEqual([]);
  });

  test.each([
    ['a form of another site', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' }],
    ['plain text of another site', { 'content-type': 'text/plain', origin: 'https://elsewhere.example' }],
    ['a form without an origin', { 'content-type': 'multipart/form-data; boundary=x', origin: '' }],
  ])('refuses %s before it looks at it', async (_, headers) => {
    const { json, raw, ...request } = await rightRequest(line);
    const before = await stored();
    for (const locale of locales) expectProblem(await world.ask({ ...request, raw: 'a=b', headers: { ...headers, 'accept-language': locale } }), 403, locale);
    expect(await stored()).toEqual(before);
  });

  test('asks for JSON', async () => {
    const { json, raw, headers, ...request } = await rightRequest(line);
    if (json === undefined && raw === undefined) return;
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json5', 'text/json'])
      expectProblem(await world.ask({ ...request, raw: JSON.stringify(json ?? {}), headers: { 'content-type': type } }), 415);
    expectProblem(await world.ask({ ...request, raw: new TextEncoder().encode(JSON.stringify(json ?? {})) }), 415);
  });
});

describe('too much', () => {
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(0x20)),
    });

  test.each(locales)('a body beyond the limit is refused, however it is sent (%s)', async (locale) => {
    const request = { method: 'PUT', path: '/api/person', cookie: somebody.cookie };
    const headers = { 'content-type': 'application/json', 'accept-language': locale };
    const before = await stored();
    expectProblem(await world.ask({ ...request, raw: JSON.stringify({ names: 'x'.repeat(300_000) }), headers }), 413, locale);
    expectProblem(await world.ask({ ...request, raw: endless(), headers }), 413, locale);
    expect(await stored()).toEqual(before);
  });

  test('no made-up id gets a body past the limit', async () => {
    const request = { method: 'PATCH', path: '/api/sectors/verifications', headers: { 'content-type': 'application/json' } };
    expectProblem(await world.ask({ ...request, raw: JSON.stringify({ name: 'x'.repeat(300_000) }) }), 413);
  });

  test('a file of more than we ever issued is refused, however it is sent', async () => {
    const headers = { 'content-type': 'application/pdf', 'accept-language': 'ru' };
    const request = { method: 'POST', path: '/api/verifications', headers };
    expectProblem(await world.ask({ ...request, raw: new Uint8Array(largestUpload + 1) }), 413, 'ru');
    expectProblem(await world.ask({ ...request, raw: endless() }), 413, 'ru');
  });
});

describe('cookies', () => {
  const values = [
    'academy_session=%E0%A4%A',
    'academy_session=',
    'academy_session',
    '=',
    ';;;',
    `academy_session=${'a'.repeat(100_000)}`,
    'academy_session=../x',
    '\u00ff=\u00ff',
  ];
  test.each([
    ...values.map((cookie) => [cookie.slice(0, 40), cookie]),
    ['a thousand cookies', Array.from({ length: 1_000 }, (_, i) => `c${i}=${i}`).join('; ')],
  ])('%s: a visitor', async (_, cookie = '') => {
    expect((await world.ask({ method: 'GET', path: '/api/account', cookie })).body).toEqual({ account: null });
    expectProblem(await world.ask({ method: 'GET', path: '/api/person', cookie }), 401);
  });
  test('among others of any kind hers is found', async () => {
    const cookie = `a=%E0%A4%A; academy_session=old; =; ${somebody.cookie}; z`;
    expect((await world.ask({ method: 'GET', path: '/api/person', cookie })).status).toBe(200);
  });
});

describe('addresses', () => {
  test.each(locales)('what is not there is told in %s', async (locale) => {
    for (const path of ['/api', '/api/', '/api/nothing', '/api/attempts', '/api/__proto__', '/api/courses/digital-rights/../../..%2f'])
      expectProblem(await world.ask({ method: 'GET', path, headers: { 'accept-language': locale } }), 404, locale);
  });

  const ids = [
    '__proto__',
    'constructor',
    'toString',
    '%00',
    '%E0%A4%A',
    '%0d%0aset-cookie:%20a=b',
    '..%2f..%2fetc',
    'x'.repeat(5_000),
    '%F0%9F%98%80',
    "'%20or%201=1--",
  ];
  test('whatever stands for an id, nothing fails and no header comes of it', async () => {
    await world.services.settle();
    const before = await stored();
    for (const { endpoint } of table.filter(({ endpoint: name }) => name.includes('{') && !name.includes('withdrawal')))
      for (const id of ids) {
        const [method = '', template = ''] = endpoint.split(' ');
        const request = { method, path: `/api${template.replaceAll(/\{\w+\}/g, id)}`, cookie: somebody.cookie };
        const reply = await world.ask(method === 'GET' || method === 'DELETE' ? request : { ...request, json: {} });
        expect([endpoint, id, reply.status < 500, reply.headers.get('set-cookie')]).toEqual([endpoint, id, true, null]);
        if (reply.status >= 400) expectProblem(reply, reply.status);
      }
    expect(await stored()).toEqual(before);
    expect(said).toEqual([]);
  });

  test('queries that are wrong are refused, never carried out', async () => {
    for (const query of [
      'audit?before=-1',
      'audit?before=1e400',
      'audit?before=x',
      'learning?locale=de',
      'persons',
      'persons?q=a',
      `persons?q=${'x'.repeat(400)}`,
    ])
      expectProblem(await world.ask({ method: 'GET', path: `/api/${query}`, cookie: somebody.cookie }), 422);
    for (const query of [
      'persons?q=%25%25',
      'persons?q=__',
      'persons?q=%00%00',
      'organisations?q=%27%22',
      'organisations?q[]=a&q[]=b',
      'courses?__proto__[a]=b',
    ])
      expect((await world.ask({ method: 'GET', path: `/api/${query}`, cookie: somebody.cookie })).status, query).toBeLessThan(500);
    expect(said).toEqual([]);
  });
});

describe('names and texts', () => {
  const hostile = `${unseen}Әс${unseen}ел${unseen}`;

  test.each(locales)('10,000 characters are refused with the field named, in %s', async (locale) => {
    const before = await stored();
    const names = { kk: { family: 'Ә'.repeat(10_000), given: 'Әсел' } };
    const reply = await world.ask({ method: 'PUT', path: '/api/person', cookie: somebody.cookie, json: { names }, headers: { 'accept-language': locale } });
    expectProblem(reply, 422, locale);
    expect(reply.body.fields).toEqual([{ field: 'names.kk.family', rule: 'too-long', message: expect.stringContaining('100') }]);
    expect(await stored()).toEqual(before);
  });

  test('signs that cannot be seen are never stored', async () => {
    const cookie = somebody.cookie;
    const three = { kk: hostile, ru: hostile, en: hostile };
    const sector = randomUUID();
    const unit = { id: randomUUID(), kind: 'sectoral', name: three, parents: [{ id: ground.federation, kind: 'federal' }] };
    const name = { family: hostile, given: hostile, patronymic: hostile };
    const person = { names: { kk: name, ru: name, latin: { family: 'As\u202Eel', given: 'As\u0000el' } }, employerName: hostile, position: hostile };
    expect((await world.ask({ method: 'POST', path: '/api/sectors', cookie, json: { id: sector, name: three } })).status).toBe(201);
    expect((await world.ask({ method: 'PATCH', path: `/api/sectors/${sector}`, cookie, json: { name: three } })).status).toBe(200);
    expect((await world.ask({ method: 'POST', path: '/api/organisations', cookie, json: unit })).status).toBe(201);
    expect((await world.ask({ method: 'PUT', path: '/api/person', cookie, json: person })).body.person.names.kk.family).toBe('Әсел');
    const registration = { id: randomUUID(), email: `as\u202Eel\u200B@example.kz\u0000`, password, language: 'kk' };
    expect((await world.ask({ method: 'POST', path: '/api/accounts', json: registration })).status).toBe(204);
    const device = {
      method: 'POST',
      path: '/api/sessions',
      json: { email: somebody.email, password },
      headers: { 'user-agent': '<script>\u00ad\u0085Firefox' },
    };
    expect((await world.ask(device)).status).toBe(200);

    for (const [table, rows] of Object.entries(await stored()))
      for (const row of rows)
        for (const [column, value] of Object.entries(row)) {
          // An answer is kept as it was typed and shown to nobody else; letters have lines.
          if (typeof value !== 'string' || column === 'value' || (table === 'mails' && column === 'body')) continue;
          expect([table, column, /[\p{Cc}\p{Cf}\p{Cs}]/u.test(value)]).toEqual([table, column, false]);
        }
  });

  test('answers of every type take any text and no other form', async () => {
    const types = { short: 'short-text', numeric: 'numeric' } as const;
    for (const [name, type] of Object.entries(types))
      for (const typed of [unseen, '\ud800', '', '1e999', 'NaN', '٣'.repeat(200)]) {
        const answer = type === 'numeric' ? { type, number: typed } : { type, text: typed };
        const path = `/api/courses/${ground.slug}/lessons/first/checks/check-${name === 'short' ? 'shorttext' : name}`;
        const reply = await world.ask({ method: 'POST', path, cookie: somebody.cookie, json: { clientId: randomUUID(), locale: 'kk', answer } });
        expect([type, typed, reply.status, reply.body.correct]).toEqual([type, typed, 200, false]);
      }
    const learner = await world.signedIn();
    const attemptId = await openAttempt(world.ask, learner.cookie, ground.slug);
    const { body } = await world.ask({ method: 'GET', path: `/api/attempts/${attemptId}`, cookie: learner.cookie });
    for (const { position } of body.questions)
      for (const answer of [
        { type: 'single', choice: '__proto__' },
        { type: 'matching', pairs: { constructor: 'a' } },
        { type: 'short-text', text: '\ud800' },
        { type: 'ordering', order: [] },
      ]) {
        const json = { clientId: randomUUID(), sequence: 1, answer };
        expect((await world.ask({ method: 'PUT', path: `/api/attempts/${attemptId}/answers/${position}`, cookie: learner.cookie, json })).status).toBeLessThan(
          500,
        );
      }
    expect((await world.ask({ method: 'POST', path: `/api/attempts/${attemptId}/submission`, cookie: learner.cookie })).body).toMatchObject({ passed: false });
    expect(said).toEqual([]);
  });

  test('no prototype was changed by any of it', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { roles?: unknown; a?: unknown }).roles ?? ({} as { a?: unknown }).a).toBeUndefined();
  });
});

describe('what is logged', () => {
  const email = 'gulnur.secret@example.kz';
  const secrets = [email, 'gulnur', 'Құпиясы', 'token-secret', password];
  const expectSilence = (): void => {
    for (const line of said) for (const secret of secrets) expect(line).not.toContain(secret);
  };

  test('a fault of ours quotes nothing of the request, in the answer and in the log', async () => {
    const failing = vi.spyOn(world.services, 'write').mockRejectedValue(new Error(`Failed query: insert … params: ${secrets.join()}`));
    const requests = [
      { method: 'POST', path: '/api/accounts', json: { id: randomUUID(), email, password, language: 'kk' } },
      { method: 'POST', path: '/api/password-resets/completions', json: { token: 'token-secret', password } },
      { method: 'PUT', path: '/api/person', cookie: somebody.cookie, json: { names: { kk: { family: 'Құпиясы', given: 'Әсел' } } } },
    ];
    for (const request of requests)
      for (const locale of locales) {
        const reply = await world.ask({ ...request, headers: { 'accept-language': locale } });
        expectProblem(reply, 500, locale);
        for (const secret of secrets) expect(reply.text).not.toContain(secret);
      }
    failing.mockRestore();
    expect(said).toHaveLength(requests.length * locales.length);
    expectSilence();
  });

  test('a letter that is refused is told without its address', async () => {
    await world.ask({ method: 'POST', path: '/api/accounts', json: { id: randomUUID(), email, password, language: 'kk' } });
    const refusing = { local: false, deliver: () => Promise.reject(new Error(`550 no such user ${email}`)) };
    await deliverMails(world.services, refusing);
    expect(said.length).toBeGreaterThan(0);
    expectSilence();
  });

  test('everything that is refused in the ordinary way is not logged at all', async () => {
    for (const json of [{ email, password: 'token-secret' }, { email: 'gulnur', password }, {}])
      await world.ask({ method: 'POST', path: '/api/sessions', json });
    await world.ask({ method: 'GET', path: `/api/persons?q=${email}` });
    expect(said).toEqual([]);
  });
});

test('every refusal met above has a text of its own in each language it was met in', () => {
  for (const texts of Object.values(title)) {
    const met = Object.values(texts);
    expect(met.every((text) => text.length > 10)).toBe(true);
    expect(new Set(met).size).toBe(met.length);
  }
  for (const code of ['cross-site', 'payload-too-large', 'not-found', 'invalid-input', 'internal-error'])
    expect(Object.keys(title[code] ?? {}).toSorted()).toEqual(['en', 'kk', 'ru']);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '#api/testing/ask.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { rightAnswers } from '#api/testing/take-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { type ActorName, actors, type Line, type Scene, type Whose, whose } from './endpoint-line.ts';
import { table } from './endpoint-table.ts';

let world: WholeWorld;
let ground: Pick<Scene, 'slug' | 'spare' | 'federation' | 'right'>;
let elsewhere = '';

beforeAll(async () => {
  world = await wholeWorld();
  const { slug } = await storeLearningCourse(world.services, { certificateScheme: 'digital-rights-achievement' });
  const { slug: spare } = await storeLearningCourse(world.services, {}, 'spare-course');
  const federation = await world.addUnit('federation');
  elsewhere = await world.addUnit('primary');
  // Whoever gives a role away in a test is not the last to have it.
  await world.signedIn('academy-administrator');
  ground = { slug, spare, federation, right: await rightAnswers(world.services.db) };
});
afterAll(() => world.remove());

const signIn = (actor: ActorName) => {
  if (actor === 'visitor') return undefined;
  return actor === 'learner' ? world.signedIn() : world.signedIn(actor, elsewhere);
};

/** Asks as somebody new, for an object made for this one request. */
const askAs = async ({ endpoint, ask }: Line, name: ActorName, who: Whose): Promise<Reply & { writes: number }> => {
  const actor = await signIn(name);
  const holder = who === 'own' && actor ? actor : await world.signedIn();
  const request = await ask({ ...ground, world, actor, holder, whose: who });
  const [method = ''] = endpoint.split(' ');
  const before = world.writes();
  const answer = await world.ask({ ...request, method, path: `/api${request.path}`, cookie: actor?.cookie });
  return { ...answer, writes: world.writes() - before };
};

const documented = (): string[] => {
  const { paths = {} } = world.api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
  return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`));
};

test('every endpoint has its line and every line its endpoint', () => {
  expect(table.map(({ endpoint }) => endpoint).toSorted()).toEqual(documented().toSorted());
});

test('every route stands in the OpenAPI document', () => {
  const served = world.api.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
  expect([...new Set(served)].toSorted()).toEqual([...documented(), 'GET /openapi.json'].toSorted());
});

test('every line says what each actor gets', () => {
  for (const { endpoint, expected } of table) {
    expect(Object.keys(expected), endpoint).not.toEqual([]);
    // An address with an id in it is asked for one that does not exist, too.
    if (endpoint.includes('{')) expect(expected.unknown, endpoint).toBeDefined();
  }
});

describe.each(table)('$endpoint', (line) => {
  const cases = whose.filter((who) => line.expected[who] !== undefined);
  test.each(cases)('%s: each actor gets what the table says, and a refusal changes nothing', async (who) => {
    const got: Partial<Record<ActorName, number>> = {};
    for (const actor of actors) {
      const { status, writes, body } = await askAs(line, actor, who);
      got[actor] = status;
      if (status >= 400) expect({ actor, writes, code: typeof body?.code }).toEqual({ actor, writes: 0, code: 'string' });
    }
    expect(got).toEqual(line.expected[who]);
  });

  const { others, unknown } = line.expected;
  if (others && unknown)
    test('somebody else’s object is answered as one that does not exist, wherever it is refused', async () => {
      for (const actor of actors.filter((name) => others[name] >= 400 || others[name] === 204)) {
        const [theirs, none] = [await askAs(line, actor, 'others'), await askAs(line, actor, 'unknown')];
        if (others[actor] === unknown[actor])
          expect({ actor, text: theirs.text, status: theirs.status }).toEqual({ actor, text: none.text, status: none.status });
      }
    });
});

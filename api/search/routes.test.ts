import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { addPractice, examplePractice } from '#api/testing/add-practice.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { rebuildIndex } from './follow-changes.ts';
import { searchRoutes } from './routes.ts';

let world: AccountWorld;

beforeAll(async () => {
  world = await accountWorld({ routes: searchRoutes });
  await storeLearningCourse(world.services);
  const text = (title: string, problem: string) => ({ title: [title], summary: ['…'], problem: [problem] });
  await addPractice(
    world.services,
    examplePractice('de-audit', {
      texts: {
        en: { state: 'original', sections: text('Algorithm audit', 'Nobody knew how **shifts** were set.[^page]') },
        kk: { state: 'translated', sections: text('Алгоритм аудиті', 'Ауысымды алгоритм қоятын.[^page]') },
      },
    }),
  );
  await addPractice(world.services, examplePractice('fr-strike', { countries: ['FR'], themes: ['platform-work'], years: { from: 2005, to: 2006 } }));
  await rebuildIndex(world.services);
});
afterAll(() => world.remove());

const search = async (query: string, options = {}) => world.call('GET', `/search?${query}`, undefined, options);
const facet = (body: { facets: { name: string; values: unknown[] }[] }, name: string) => body.facets.find((one) => one.name === name)?.values;

test('a practice is found in the reader’s language, with what was found marked and without markup', async () => {
  const { status, body } = await search('locale=kk&q=алгоритмді');
  expect(status).toBe(200);
  expect(body.hits[0]).toMatchObject({
    kind: 'practice',
    path: '/library/de-audit',
    language: 'kk',
    practice: { id: 'de-audit', countries: ['Германия'], instrument: 'Аудит' },
  });
  expect(body.hits[0].title).toContainEqual({ text: 'Алгоритм', marked: true });
  expect(JSON.stringify((await search('locale=en&q=shifts')).body.hits[0].snippet)).not.toMatch(/\*\*|\[\^/);
});

test('facets are named in the reader’s language and stay open for further choices', async () => {
  const { body } = await search('locale=ru&country=DE');
  expect(body.total).toBe(1);
  expect(facet(body, 'country')).toEqual([
    { value: 'DE', label: 'Германия', count: 1, chosen: true },
    { value: 'FR', label: 'Франция', count: 1, chosen: false },
  ]);
  expect(facet(body, 'theme')).toEqual([{ value: 'algorithmic-management', label: 'Алгоритмическое управление', count: 1, chosen: false }]);
  expect(facet((await search('locale=ru&country=DE&country=FR')).body, 'theme')).toHaveLength(2);
});

test('a chosen value nothing has is listed all the same, so that it can be taken back', async () => {
  const { body } = await search('locale=en&country=DE&country=ZZ');
  expect(facet(body, 'country')).toContainEqual(expect.objectContaining({ value: 'ZZ', count: 0, chosen: true }));
  expect((await search('locale=en&country=ZZ')).body).toMatchObject({ total: 0, hits: [], pages: 1 });
});

test('courses and lessons are found in the same box', async () => {
  const { body } = await search('locale=kk&q=&kind=course&kind=lesson');
  expect(new Set(body.hits.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['course', 'lesson']));
  for (const { path } of body.hits) expect(path).toMatch(/^\/courses\//);
});

test.each([
  ['10,000 letters', `locale=kk&q=${'а'.repeat(10_000)}`],
  ['1,000 filters', `locale=kk&${Array.from({ length: 1_000 }, (_, index) => `country=C${index}`).join('&')}`],
  ['an unknown facet', 'locale=kk&planet=Mars'],
  ['an injected filter', `locale=kk&country=${encodeURIComponent('DE" OR kind = "lesson')}`],
  ['a page beyond the deepest', 'locale=kk&page=1000000'],
  ['page 0', 'locale=kk&page=0'],
  ['an unknown sort', 'locale=kk&sort=price'],
  ['an unknown language', 'locale=de'],
])('%s is refused, naming the field', async (_, query) => {
  const { status, body } = await search(query);
  expect(status).toBe(422);
  expect(body.fields.length).toBeGreaterThan(0);
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a regular expression', '((((a+)+)+)+$.*[^'],
  ['quotes', `"'\`\\;--`],
  ['control characters', '\u0000\u202e\u0007аудит'],
  ['a field of the index', 'title:audit __proto__ constructor toString'],
  ['signs only', '???!!!…'],
])('%s as a query is text like any other', async (_, query) => {
  expect((await search(`locale=kk&q=${encodeURIComponent(query)}`)).status).toBe(200);
  expect((await world.call('GET', `/search/suggestions?locale=kk&q=${encodeURIComponent(query)}`)).status).toBe(200);
});

test('a page beyond the end is empty and tells how many there are', async () => {
  expect((await search('locale=kk&page=9')).body).toMatchObject({ hits: [], page: 9, pages: 1 });
});

test('only the beginning of a long text is looked at, and that is told', async () => {
  expect((await search(`locale=kk&q=алгоритм${encodeURIComponent(' сөз'.repeat(100))}`)).body.cut).toBe(true);
});

test('suggestions while typing are titles', async () => {
  const { body } = await world.call('GET', '/search/suggestions?locale=kk&q=алгор');
  expect(body.suggestions[0]).toMatchObject({ kind: 'practice', path: '/library/de-audit', language: 'kk' });
  expect((await world.call('GET', '/search/suggestions?locale=kk&q=')).body.suggestions).toEqual([]);
});

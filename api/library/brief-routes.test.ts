import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Drawing } from '#api/files/drawing.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import { createLimits } from '#api/http/limits.ts';
import { createRouter } from '#api/http/router.ts';
import { setPracticeWithdrawal } from '#api/practices/withdraw-practice.ts';
import { addPerson } from '#api/testing/add-person.ts';
import { addPractice, examplePractice } from '#api/testing/add-practice.ts';
import { fakeDrawing } from '#api/testing/fake-drawing.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { briefRoutes } from './brief-routes.ts';

const day = 24 * 60 * 60 * 1000;
let services: TestServices;
let app: ReturnType<typeof createRouter>;
/** What was asked of the drawing thread; it fails as long as `isBroken`. */
let drawn: string[];
let isBroken: boolean;

beforeEach(async () => {
  drawn = [];
  isBroken = false;
  const drawing: Drawing = {
    ...fakeDrawing,
    brief: async (document) => {
      drawn.push(`${document.locale} ${document.title}`);
      if (isBroken) throw new Error('the thread is gone');
      return new TextEncoder().encode(document.citation);
    },
  };
  services = await testServices({ drawing });
  app = createRouter();
  app.use(fillContext(services, createLimits(), async () => ({ actor: null, setCookie: undefined })));
  app.onError(answerProblem as never);
  app.route('/', briefRoutes as unknown as typeof app);
  await addPractice(services, examplePractice('de-audit'));
});
afterEach(() => services.remove());

const get = (query: string, headers: Record<string, string> = {}, id = 'de-audit') => app.request(`/practices/${id}/brief?${query}`, { headers });

test('everybody gets the brief as a file named by its title, and once only', async () => {
  const answer = await get('locale=ru');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-language')).toBe('ru');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="de-audit-ru.pdf"; filename*=UTF-8''${encodeURIComponent('Название de-audit.pdf')}`,
  );
  expect(await answer.text()).toContain('http://localhost:4321/ru/library/de-audit (дата обращения: 21.11.2026)');
  const again = await get('locale=ru', { 'if-none-match': answer.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('it is drawn once for a version and language, also when many ask at once', async () => {
  await Promise.all([get('locale=ru'), get('locale=ru'), get('locale=kk')]);
  await get('locale=ru');
  expect(drawn).toEqual(['ru Название de-audit', 'kk de-audit атауы']);
});

test('a new version, and a new day of reading, are drawn anew', async () => {
  await get('locale=en');
  await addPractice(services, examplePractice('fr-law', { texts: { en: { state: 'original', sections: { title: ['Another'], summary: ['S.'] } } } }));
  await get('locale=en', {}, 'fr-law');
  services.advance(day);
  const later = await get('locale=ru');
  expect(await later.text()).toContain('22.11.2026');
  expect(drawn).toEqual(['en Title of de-audit', 'en Another', 'ru Название de-audit']);
});

test('without the language asked for it is in the original’s', async () => {
  await addPractice(
    services,
    examplePractice('fr-law', { texts: { en: { state: 'original', sections: { title: ['Who: "decides"? a/b'], summary: ['S.'] } } } }),
  );
  const answer = await get('locale=kk', {}, 'fr-law');
  expect(answer.headers.get('content-language')).toBe('en');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="fr-law-en.pdf"; filename*=UTF-8''Who%20decides%20a%20b.pdf`);
});

test('a drawing that failed is tried again', async () => {
  isBroken = true;
  const logged = console.error;
  console.error = () => undefined;
  expect((await get('locale=ru')).status).toBe(500);
  console.error = logged;
  isBroken = false;
  expect((await get('locale=ru')).status).toBe(200);
});

test('what is not published has none, what was withdrawn is gone, and an unknown language is refused', async () => {
  expect((await get('locale=ru', {}, 'none')).status).toBe(404);
  expect((await get('locale=de')).status).toBe(422);
  await get('locale=ru');
  const { personId } = await addPerson(services, 'methodist@example.kz', { roles: ['methodist'] });
  await services.write((work) =>
    setPracticeWithdrawal(work, { personId } as Parameters<typeof setPracticeWithdrawal>[1], { practiceId: 'de-audit', withdrawn: true }),
  );
  expect((await get('locale=ru')).status).toBe(410);
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { type WorkWorld, workWorld } from '#api/testing/work-world.ts';
import { publishedPractice } from './read-practice.ts';

let world: WorkWorld;
let member: AddedPerson;
let methodist: AddedPerson;
let reviewer: AddedPerson;
let translator: AddedPerson;
let expert: AddedPerson;

beforeEach(async () => {
  world = await workWorld();
  member = await world.addPerson('member@example.kz');
  methodist = await world.addPerson('methodist@example.kz', { roles: ['methodist'] });
  reviewer = await world.addPerson('reviewer@example.kz');
  translator = await world.addPerson('translator@example.kz');
  expert = await world.addPerson('expert@example.kz');
});
afterEach(() => world.remove());

const subjects = async (email: string) => (await world.lettersTo(email)).map(({ subject }) => subject);
const link = { kind: 'link', language: 'ru', url: 'https://union.example/audit', reason: 'У нас смены тоже ставит программа.' };
const id = 'de-sample-audit';

const proposed = async (body: object = link): Promise<string> => {
  const proposalId = randomUUID();
  expect((await world.call('POST', '/proposals', { id: proposalId, ...body }, member)).status).toBe(201);
  return proposalId;
};
const accept = (proposalId: string, original = 'en') =>
  world.call('POST', `/proposals/${proposalId}/acceptance`, { practiceId: id, title: 'An audit', original }, methodist);
const stage = async () => (await world.read(id, methodist)).stage;

test('a link becomes a published entry in three languages, each person does her step and hears of it', async () => {
  const proposalId = await proposed();
  expect(await subjects('methodist@example.kz')).toEqual(['В библиотеку предложили новую практику']);
  expect((await accept(proposalId)).status).toBe(201);
  expect((await world.read(id, methodist)).facts.sources[0].url).toBe(link.url);

  await world.assign(id, methodist, 'translator@example.kz', 'translation', 'kk', { dueOn: '2026-11-25' });
  await world.assign(id, methodist, 'translator@example.kz', 'translation', 'ru');
  await world.assign(id, methodist, ' Expert@Example.kz ', 'adaptation');
  await world.assign(id, methodist, 'reviewer@example.kz', 'review');

  expect((await world.complete(id, methodist, 'drafting')).body.code).toBe('step-incomplete');
  expect((await world.draft(id, methodist)).body).toMatchObject({ changed: true });
  expect((await world.complete(id, methodist, 'drafting')).body).toEqual({ stage: 'translation' });

  expect((await world.complete(id, translator, 'translation', 'kk')).body.code).toBe('step-incomplete');
  await world.translate(id, 'kk', translator);
  expect((await world.complete(id, translator, 'translation', 'kk')).body).toEqual({ stage: 'translation' });
  await world.translate(id, 'ru', translator);
  expect((await world.complete(id, translator, 'translation', 'ru')).body).toEqual({ stage: 'adaptation' });

  expect((await world.adapt(id, expert)).status).toBe(200);
  expect((await world.complete(id, expert, 'adaptation')).body).toEqual({ stage: 'translation' });
  // Her steps came back to the translator by themselves: the expert added paragraphs.
  const queue = (await world.call('GET', '/work-queue', undefined, translator)).body;
  expect(queue.desk).toBeNull();
  expect(queue.assignments.map(({ language, isDue }: { language: string; isDue: boolean }) => [language, isDue])).toEqual(
    expect.arrayContaining([
      ['kk', true],
      ['ru', true],
    ]),
  );
  for (const language of ['kk', 'ru'] as const) {
    await world.translate(id, language, translator);
    await world.complete(id, translator, 'translation', language);
  }
  expect(await stage()).toBe('review');

  expect((await world.publish(id, methodist)).body.code).toBe('step-incomplete');
  expect((await world.approve(id, reviewer, ['kk', 'ru'])).body).toMatchObject({ reviewed: ['kk', 'ru'] });
  expect((await world.publish(id, methodist)).body.code).toBe('step-incomplete');
  expect((await world.approve(id, reviewer, ['en'])).body).toMatchObject({ reviewed: ['kk', 'ru', 'en'] });
  expect((await world.publish(id, methodist)).status).toBe(204);
  expect((await world.publish(id, methodist)).status).toBe(204);

  const found = await publishedPractice(world.services.db, id);
  expect(Object.values(found?.practice.texts ?? {}).map(({ state }) => state)).toEqual(['reviewed', 'reviewed', 'reviewed']);
  expect(await subjects('member@example.kz')).toEqual(['Ваше предложение для библиотеки принято', 'Практика, которую Вы предложили, опубликована']);
  expect(await subjects('methodist@example.kz')).toEqual([
    'В библиотеку предложили новую практику',
    ...Array.from({ length: 5 }, () => 'Этап работы над практикой завершён'),
    'Практику можно публиковать',
  ]);
  expect(await subjects('expert@example.kz')).toEqual(['Вам поручена работа в библиотеке', 'Можно начинать Вашу работу в библиотеке']);
  expect((await subjects('translator@example.kz')).filter((subject) => subject.startsWith('Можно'))).toHaveLength(4);
  const [own] = (await world.call('GET', '/proposals', undefined, member)).body.proposals;
  expect(own).toMatchObject({ status: 'accepted', practice: { id, stage: 'published', published: true }, may: { correct: false, screen: false } });
});

test('the case of her own organisation becomes the first paragraphs, its organisation the first fact', async () => {
  const answers = { 'what-happened': 'Смены ставила программа.\n\nНикто не знал, как.', who: '', 'what-done': 'Мы спросили.', result: 'Её открыли.' };
  const { body: refused } = await world.call(
    'POST',
    '/proposals',
    { id: randomUUID(), kind: 'case', language: 'ru', answers: { who: 'Мы', result: ' ' } },
    member,
  );
  expect(refused).toMatchObject({ code: 'invalid-input', fields: [{ field: 'answers' }] });
  const proposalId = await proposed({ kind: 'case', language: 'ru', answers });
  expect((await accept(proposalId, 'ru')).status).toBe(201);
  const { texts, facts, proposal } = await world.read(id, methodist);
  const problem = texts.ru.sections.find(({ section }: { section: string }) => section === 'problem');
  expect(problem.paragraphs.map(({ markdown }: { markdown: string }) => markdown)).toEqual(['Смены ставила программа.', 'Никто не знал, как.']);
  expect(facts.countries).toEqual(['KZ']);
  expect(proposal.answers).toEqual({ 'what-happened': answers['what-happened'], 'what-done': 'Мы спросили.', result: 'Её открыли.' });
});

test('answers in another language than the original stay beside it', async () => {
  const answers = { 'what-happened': 'Смены.', 'what-done': 'Мы спросили.', result: 'Её открыли.' };
  await accept(await proposed({ kind: 'case', language: 'ru', answers }), 'kk');
  const { texts, proposal } = await world.read(id, methodist);
  expect(JSON.stringify(texts)).not.toContain('Смены');
  expect(proposal.answers).toEqual(answers);
});

test('a declined proposal tells its reason once, in the proposer’s language, and is decided for good', async () => {
  const proposalId = await proposed();
  const decline = (reason: string) => world.call('POST', `/proposals/${proposalId}/refusal`, { reason }, methodist);
  expect((await decline('Короткая')).status).toBe(422);
  for (let time = 0; time < 2; time++) expect((await decline('Такая практика уже есть.')).status).toBe(204);
  expect((await decline('Другая причина.')).body.code).toBe('conflict');
  expect((await accept(proposalId)).body.code).toBe('conflict');
  const [letter, ...others] = await world.lettersTo('member@example.kz');
  expect(others).toEqual([]);
  expect(letter?.body).toContain('Такая практика уже есть.');
  expect(letter?.subject).not.toContain('Сәрсенова');
  const [own] = (await world.call('GET', '/proposals', undefined, member)).body.proposals;
  expect(own).toMatchObject({ status: 'declined', decisionReason: 'Такая практика уже есть.', proposer: null });
  expect((await world.call('PUT', `/proposals/${proposalId}`, link, member)).body.code).toBe('conflict');
});

test('sent twice, a proposal is one; accepted twice, one entry; a taken address is told', async () => {
  const proposalId = await proposed();
  await world.call('POST', '/proposals', { id: proposalId, ...link }, member);
  expect((await world.call('GET', '/proposals', undefined, member)).body.proposals).toHaveLength(1);
  for (let time = 0; time < 2; time++) expect((await accept(proposalId)).status).toBe(201);
  expect((await world.read(id, methodist)).history.map(({ action }: { action: string }) => action)).toEqual(['accepted']);
  expect((await accept(await proposed())).body.code).toBe('practice-exists');
});

test('the twenty-first proposal that waits is refused', async () => {
  for (let time = 0; time < 20; time++) await proposed();
  expect((await world.call('POST', '/proposals', { id: randomUUID(), ...link }, member)).body.code).toBe('too-many-proposals');
});

test('a return tells the reason to who did it, and her step is hers again', async () => {
  await accept(await proposed());
  await world.assign(id, methodist, 'expert@example.kz', 'drafting');
  await world.draft(id, expert);
  await world.complete(id, expert, 'drafting');
  const back = () => world.call('POST', `/work/practices/${id}/returns`, { step: 'drafting', reason: 'Жоқ жылды қосыңыз.' }, methodist);
  for (let time = 0; time < 2; time++) expect((await back()).status).toBe(204);
  const letters = (await world.lettersTo('expert@example.kz')).filter(({ subject }) => subject.includes('на доработку'));
  expect(letters).toHaveLength(1);
  expect(letters[0]?.body).toContain('Жоқ жылды қосыңыз.');
  const page = await world.read(id, expert);
  expect(page).toMatchObject({
    stage: 'drafting',
    may: { saveDraft: true },
    history: expect.arrayContaining([expect.objectContaining({ action: 'returned', reason: 'Жоқ жылды қосыңыз.' })]),
  });
  expect(page.assignments).toMatchObject([{ closedAt: null }, { outcome: 'returned' }]);
  expect((await world.complete(id, expert, 'drafting')).body).toEqual({ stage: 'translation' });
});

test('readers see the published version while a new draft is written, and a change asks for a new review', async () => {
  const other = await world.addPerson('other@example.kz', { roles: ['methodist'] });
  await world.bring('published', { writer: methodist, reviewer: other, id });
  const before = await publishedPractice(world.services.db, id);
  await world.call('POST', `/work/practices/${id}/reopening`, {}, methodist);
  await world.draft(id, methodist, { sections: { result: 'It was opened wide.[^sample-union]' } });
  expect(await publishedPractice(world.services.db, id)).toEqual(before);
  expect((await world.read(id, methodist)).reviewed).toEqual(['kk', 'ru']);
  expect((await world.complete(id, methodist, 'drafting')).body).toEqual({ stage: 'translation' });
  for (const language of ['kk', 'ru'] as const) {
    expect((await world.read(id, methodist)).texts[language].standings).toMatchObject({ behind: 1, missing: 0 });
    await world.translate(id, language, methodist);
    await world.complete(id, methodist, 'translation', language);
  }
  expect(await world.read(id, methodist)).toMatchObject({ stage: 'review', reviewed: [], published: true });
  expect((await world.approve(id, other)).status).toBe(200);
  expect((await world.publish(id, methodist)).status).toBe(204);
  expect((await publishedPractice(world.services.db, id))?.practice.texts.en?.sections.result).toEqual(['It was opened wide.[^sample-union]']);
});

import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteAccount } from '#api/accounts/delete-account.ts';
import { storeEvent } from '#api/events/dispatcher.ts';
import type { Member } from '#api/http/actor.ts';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { type WorkWorld, workWorld } from '#api/testing/work-world.ts';
import { persons } from '#db/schema/accounts.ts';
import type { Locale } from '#language/locale.ts';
import { messages } from './messages/messages.ts';
import { remindDue } from './remind-due.ts';
import { workflowReactions } from './workflow-reactions.ts';

let world: WorkWorld;
let methodist: AddedPerson;
let worker: AddedPerson;
const id = 'xx-told-entry';

beforeEach(async () => {
  world = await workWorld();
  methodist = await world.addPerson('methodist@example.kz', { roles: ['methodist'] });
  worker = await world.addPerson('worker@example.kz');
  await world.bring('drafting', { writer: methodist, id });
});
afterEach(() => world.remove());

const speak = (person: AddedPerson, language: Locale) =>
  world.services.write(async ({ tx }) => {
    await tx.update(persons).set({ language }).where(eq(persons.id, person.personId));
  });
const letters = async (email = 'worker@example.kz') => (await world.lettersTo(email)).map(({ subject, body }) => ({ subject, body }));

describe('letters', () => {
  test.each(['kk', 'ru', 'en'] as const)('an assignment is told in %s, with its due date, its page and nobody’s name', async (language) => {
    await speak(worker, language);
    await world.assign(id, methodist, 'worker@example.kz', 'translation', 'kk', { dueOn: '2026-11-25' });
    const [letter] = await letters();
    expect(letter?.subject).toBe(messages[language].letters.assigned.subject);
    expect(letter?.body).toContain(messages[language].steps.translation.kk);
    expect(letter?.body).toContain(language === 'kk' ? '2026 жылғы 25 қараша' : language === 'ru' ? '25 ноября 2026 года' : '25 November 2026');
    expect(letter?.body).toContain(`http://localhost:4321/${language}/work/practices/${id}/translate/kk`);
    expect(letter?.body).not.toContain('Сәрсенова');
  });

  test('a comment is told to who has the open step, once, and not to its author', async () => {
    await world.assign(id, methodist, 'worker@example.kz', 'drafting');
    const comment = { id: randomUUID(), body: 'Which year?', at: { section: 'title', language: 'en', paragraph: 0 } };
    for (let time = 0; time < 2; time++) expect((await world.call('POST', `/work/practices/${id}/comments`, comment, methodist)).status).toBe(201);
    expect((await letters()).at(-1)?.body).toContain('Which year?');
    expect(await letters()).toHaveLength(2);
    await world.call('POST', `/work/practices/${id}/comments`, { id: randomUUID(), body: '2019.' }, worker);
    expect(await letters()).toHaveLength(2);
    const { comments } = await world.read(id, worker);
    expect(comments.map(({ author, at }: { author: object; at: object }) => [author, at])).toEqual(
      expect.arrayContaining([
        [
          { name: 'Сәрсенова Әсел Қайратқызы', isYou: false },
          { section: 'title', language: 'en', paragraph: 0 },
        ],
        [{ name: 'Сәрсенова Әсел Қайратқызы', isYou: true }, null],
      ]),
    );
  });

  test('who keeps the library is an administrator while there is no methodist', async () => {
    await world.services.write(async ({ tx }) => {
      await tx.run('UPDATE roles SET revoked_at = 1');
    });
    await world.addPerson('administrator@example.kz', { roles: ['academy-administrator'] });
    await world.call('POST', '/proposals', { id: randomUUID(), kind: 'link', language: 'kk', url: 'https://a.example/b', reason: 'Пайдалы' }, worker);
    expect(await letters('administrator@example.kz')).toHaveLength(1);
    expect(await letters('methodist@example.kz')).toHaveLength(0);
  });
});

describe('the day before', () => {
  test('whoever has an open step due tomorrow is reminded once', async () => {
    await world.assign(id, methodist, 'worker@example.kz', 'drafting', undefined, { dueOn: '2026-11-23' });
    expect(await remindDue(world.services)).toBe(0);
    world.services.advance(24 * 60 * 60_000);
    expect(await remindDue(world.services)).toBe(1);
    expect(await remindDue(world.services)).toBe(0);
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Вам поручена работа в библиотеке', 'Завтра срок Вашей работы в библиотеке']);
  });

  test('a step whose turn has not come is left alone', async () => {
    await world.assign(id, methodist, 'worker@example.kz', 'review', undefined, { dueOn: '2026-11-22' });
    expect(await remindDue(world.services)).toBe(0);
  });
});

describe('assigning', () => {
  test('the step goes to one person: who had it is relieved and keeps no right', async () => {
    const second = await world.addPerson('second@example.kz');
    await world.assign(id, methodist, 'worker@example.kz', 'drafting');
    expect((await world.draft(id, worker)).status).toBe(200);
    await world.assign(id, methodist, 'second@example.kz', 'drafting');
    expect((await world.call('GET', `/work/practices/${id}`, undefined, worker)).status).toBe(403);
    expect((await world.draft(id, second)).status).toBe(200);
  });

  test.each<[string, object, string]>([
    ['an address nobody has', { email: 'nobody@example.kz' }, 'email'],
    ['what is no address', { email: 'x' }, 'email'],
    ['a day that is over', { dueOn: '2026-11-20' }, 'dueOn'],
    ['a day there is not', { dueOn: '2026-02-30' }, 'dueOn'],
    ['a language with another step', { language: 'kk' }, 'language'],
    ['a translation into nothing', { step: 'translation' }, 'language'],
    ['a translation into the original', { step: 'translation', language: 'en' }, 'language'],
  ])('%s is refused', async (_, change, field) => {
    const answer = await world.call(
      'POST',
      `/work/practices/${id}/assignments`,
      { id: randomUUID(), step: 'drafting', email: 'worker@example.kz', ...change },
      methodist,
    );
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ field }] } });
  });

  test('an unconfirmed account is answered as one there is not', async () => {
    await world.services.write(async ({ tx }) => {
      await tx.run("UPDATE accounts SET email_confirmed_at = NULL WHERE email = 'worker@example.kz'");
    });
    const [unconfirmed, unknown] = [
      await world.assign(id, methodist, 'worker@example.kz', 'drafting'),
      await world.assign(id, methodist, 'no@example.kz', 'drafting'),
    ];
    expect(unconfirmed.text).toBe(unknown.text);
  });

  test('nobody is given the review of her own text', async () => {
    expect((await world.assign(id, methodist, 'methodist@example.kz', 'review')).body.code).toBe('own-text');
  });

  test('overdue steps come first in the queue, then those due soonest', async () => {
    const names = ['xx-late', 'xx-soon', 'xx-open'];
    for (const name of names) await world.bring('drafting', { writer: methodist, id: name });
    await world.assign('xx-open', methodist, 'worker@example.kz', 'drafting');
    await world.assign('xx-soon', methodist, 'worker@example.kz', 'drafting', undefined, { dueOn: '2026-11-30' });
    await world.assign('xx-late', methodist, 'worker@example.kz', 'drafting', undefined, { dueOn: '2026-11-22' });
    world.services.advance(3 * 24 * 60 * 60_000);
    const { assignments } = (await world.call('GET', '/work-queue', undefined, worker)).body;
    expect(assignments.map(({ practice, isOverdue }: { practice: { id: string }; isOverdue: boolean }) => [practice.id, isOverdue])).toEqual([
      ['xx-late', true],
      ['xx-soon', false],
      ['xx-open', false],
    ]);
  });
});

test('the desk shows what waits: proposals but her own, steps nobody has, what is ready, what is behind', async () => {
  const other = await world.addPerson('other@example.kz', { roles: ['methodist'] });
  const link = { kind: 'link', language: 'kk', url: 'https://a.example/b', reason: 'Пайдалы' };
  await world.call('POST', '/proposals', { id: randomUUID(), ...link }, worker);
  await world.call('POST', '/proposals', { id: randomUUID(), ...link, url: 'https://own.example/b' }, methodist);
  const reviewing = await world.bring('review', { writer: methodist });
  const reviewed = await world.bring('reviewed', { writer: methodist, reviewer: other });
  const translating = await world.bring('translation', { writer: methodist });
  await world.assign(translating, methodist, 'worker@example.kz', 'translation', 'kk');
  const behind = await world.bring('published', { writer: methodist, reviewer: other });
  await world.call('POST', `/work/practices/${behind}/reopening`, {}, methodist);
  await world.draft(behind, methodist, { sections: { title: 'A changed title' } });
  const { desk } = (await world.call('GET', '/work-queue', undefined, methodist)).body;
  const ids = (entries: { id: string }[]) => entries.map((entry) => entry.id);
  expect(desk.proposals.map(({ about }: { about: string }) => about)).toEqual(['https://a.example/b']);
  expect(ids(desk.forReview)).toEqual([reviewing]);
  expect(ids(desk.forPublication)).toEqual([reviewed]);
  const unassigned = desk.unassigned.map(({ practice, step, language }: { practice: { id: string }; step: string; language: string }) => [
    practice.id,
    step,
    language,
  ]);
  expect(unassigned).toHaveLength(4);
  expect(unassigned).toEqual(
    expect.arrayContaining([
      [id, 'drafting', null],
      [behind, 'drafting', null],
      [translating, 'translation', 'ru'],
      [reviewing, 'review', null],
    ]),
  );
  expect(desk.behind.map(({ practice, languages }: { practice: { id: string }; languages: object }) => [practice.id, languages])).toEqual([
    [
      behind,
      [
        { language: 'kk', behind: 1, missing: 0 },
        { language: 'ru', behind: 1, missing: 0 },
      ],
    ],
  ]);
});

test('a deleted account leaves its comments without an author and its steps free; methodists are told', async () => {
  await world.assign(id, methodist, 'worker@example.kz', 'drafting');
  await world.call('POST', `/work/practices/${id}/comments`, { id: randomUUID(), body: '2019.' }, worker);
  await world.services.write((work) =>
    deleteAccount({ ...work, emit: (type, payload) => storeEvent(work.tx, workflowReactions, type, payload, work.now) }, {
      ...worker,
      roles: [],
    } as unknown as Member),
  );
  const [reaction] = workflowReactions;
  for (let time = 0; time < 2; time++)
    await world.services.write((work) => reaction?.apply(work, { personId: worker.personId } as never, undefined, world.services) ?? Promise.resolve());
  const page = await world.read(id, methodist);
  expect(page.comments).toMatchObject([{ author: null, body: '2019.' }]);
  expect(page.assignments).toMatchObject([{ outcome: 'reassigned', assignee: { name: null } }]);
  expect((await letters('methodist@example.kz')).map(({ subject }) => subject)).toEqual(['Работа в библиотеке осталась без исполнителя']);
});

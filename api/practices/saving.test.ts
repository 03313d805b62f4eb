import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { type WorkWorld, workDraft, workFacts, workWorld } from '#api/testing/work-world.ts';
import { shortHash } from '#courses/hash.ts';

let world: WorkWorld;
let methodist: AddedPerson;
let other: AddedPerson;
const id = 'xx-saved-entry';
const minutes = 60_000;

beforeEach(async () => {
  world = await workWorld();
  methodist = await world.addPerson('methodist@example.kz', { roles: ['methodist'] });
  other = await world.addPerson('other@example.kz', { roles: ['methodist'] });
});
afterEach(() => world.remove());

const put = (basedOn: string, sections: object, who = methodist, facts: object = workFacts) =>
  world.call('PUT', `/work/practices/${id}/draft`, { basedOn, facts, sections }, who);
const versions = async () => (await world.read(id, methodist)).versions.map(({ number }: { number: number }) => number);
const paragraph = async (language: string, section: string, index: number, who = methodist) =>
  (await world.read(id, who)).texts[language].sections.find((one: { section: string }) => one.section === section).paragraphs[index];

describe('versions', () => {
  test('saves of one sitting are one version, a later one and another person’s are new', async () => {
    await world.bring('drafting', { writer: methodist, id });
    const first = (await world.read(id, methodist)).version;
    const second = (await put(first.hash, { summary: 'One.' })).body;
    expect(second).toMatchObject({ number: 1, changed: true });
    world.services.advance(29 * minutes);
    const third = (await put(second.hash, { summary: 'Two.' })).body;
    expect(third.number).toBe(1);
    world.services.advance(30 * minutes);
    const fourth = (await put(third.hash, { summary: 'Three.' })).body;
    expect(fourth.number).toBe(2);
    expect((await put(fourth.hash, { summary: 'Four.' }, other)).body.number).toBe(3);
    expect(await versions()).toEqual([3, 2, 1]);
  });

  test('a version that history names is never replaced', async () => {
    await world.bring('translation', { writer: methodist, id });
    await world.translate(id, 'kk', methodist);
    const named = (await world.read(id, methodist)).history.find(({ action }: { action: string }) => action === 'completed').versionId;
    const found = await world.call('GET', `/work/practices/${id}/comparison?from=${named}`, undefined, methodist);
    expect(found.status).toBe(200);
    expect(found.body.sections.every(({ language }: { language: string }) => language === 'kk')).toBe(true);
  });

  test('the same again is no new version, from whatever it was made', async () => {
    await world.bring('drafting', { writer: methodist, id });
    const { hash } = (await world.read(id, methodist)).version;
    const saved = (await put(hash, workDraft)).body;
    expect((await put(hash, workDraft)).body).toEqual({ ...saved, changed: false });
  });

  test('who did not see the newest text is told, and it stays', async () => {
    await world.bring('drafting', { writer: methodist, id });
    const { hash } = (await world.read(id, methodist)).version;
    await put(hash, { summary: 'Hers.' }, other);
    expect((await put(hash, { summary: 'Mine.' })).body.code).toBe('stale');
    expect((await paragraph('en', 'summary', 0)).markdown).toBe('Hers.');
  });

  test('wrong fields are named as the form names them', async () => {
    await world.bring('drafting', { writer: methodist, id });
    const { hash } = (await world.read(id, methodist)).version;
    const fields = async (sections: object, facts?: object) =>
      (await put(hash, sections, methodist, facts)).body.fields.map(({ field }: { field: string }) => field);
    expect(await fields({ title: ' ' })).toEqual(['sections.title']);
    expect(await fields({ done: 'x'.repeat(6_001) })).toEqual(['sections.done']);
    expect(await fields({}, { ...workFacts, organisations: ['\u200b'] })).toEqual(['facts.organisations.0']);
    expect(await fields({}, { ...workFacts, themes: ['weather'] })).toEqual(['facts.themes.0']);
  });
});

describe('a translation', () => {
  const save = async (body: object, who = methodist, language = 'kk') => world.call('PUT', `/work/practices/${id}/translations/${language}`, body, who);
  const at = async (section: string, index: number) => {
    const { originalHash, hash } = await paragraph('kk', section, index);
    return { section, index, basedOn: originalHash, replaces: hash };
  };

  beforeEach(async () => {
    await world.bring('translation', { writer: methodist, id });
  });

  test('can begin in the middle: what comes before stays missing', async () => {
    expect((await save({ ...(await at('problem', 1)), text: 'Ешкім сұрамады.[^sample-union]' })).status).toBe(200);
    expect(await paragraph('kk', 'problem', 0)).toMatchObject({ standing: 'missing', markdown: '', hash: null });
    expect(await paragraph('kk', 'problem', 1)).toMatchObject({ standing: 'current', markdown: 'Ешкім сұрамады.[^sample-union]' });
  });

  test('of two translators nothing is lost: the second is told that the paragraph changed', async () => {
    const before = await at('done', 0);
    expect((await save({ ...before, text: 'Бірінші.[^sample-union]' })).status).toBe(200);
    expect((await save({ ...before, text: 'Екінші.[^sample-union]' }, other)).body.code).toBe('stale');
    expect((await save({ ...before, text: 'Бірінші.[^sample-union]' }, other)).body.changed).toBe(false);
    expect((await save({ ...(await at('done', 0)), text: 'Екінші.[^sample-union]' }, other)).status).toBe(200);
  });

  test('another language is saved meanwhile without a conflict', async () => {
    const before = await at('title', 0);
    await save({ ...before, text: 'Пример' }, other, 'ru');
    expect((await save({ ...before, text: 'Үлгі' })).status).toBe(200);
  });

  test('of a paragraph the original changed meanwhile is stale', async () => {
    const body = { ...(await at('title', 0)), basedOn: shortHash('An older title'), text: 'Үлгі' };
    expect((await save(body)).body.code).toBe('stale');
  });

  test.each<[string, object, number]>([
    ['an index beyond the end', { section: 'problem', index: 2 }, 422],
    ['an index far beyond', { section: 'problem', index: 4_000 }, 422],
    ['a negative index', { section: 'problem', index: -1 }, 422],
    ['a section the original does not have', { section: 'clause', index: 0 }, 422],
    ['an unknown section', { section: '__proto__', index: 0 }, 422],
    ['nothing but unseen signs', { section: 'title', index: 0, text: '\u200b \u200e' }, 422],
  ])('%s is refused', async (_, change, status) => {
    const title = await at('title', 0);
    expect((await save({ ...title, text: 'Үлгі', ...change })).status).toBe(status);
    expect(await versions()).toEqual([1]);
  });

  test('the original is not translated into itself', async () => {
    expect((await save({ ...(await at('title', 0)), text: 'A' }, methodist, 'en')).body).toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'language' }],
    });
  });
});

describe('what is hostile', () => {
  const texts = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b><i>broken',
    '[a](javascript:alert(1))',
    '![x](https://a.example/x.png)',
    '[^sample-union"><script>]',
  ];

  test.each(texts)('%s is kept as typed and shown harmless', async (typed) => {
    await world.bring('drafting', { writer: methodist, id });
    const { hash } = (await world.read(id, methodist)).version;
    expect((await put(hash, { problem: typed })).status).toBe(200);
    const shown = await paragraph('en', 'problem', 0);
    expect(shown.markdown).toBe(typed);
    expect(shown.html).not.toMatch(/<(?:script|img|b>|i>)|href="javascript/i);
    expect((await world.complete(id, methodist, 'drafting')).body.code).toBe('step-incomplete');
  });

  test('Markdown made to be slow is answered in a moment', async () => {
    await world.bring('drafting', { writer: methodist, id });
    const { hash } = (await world.read(id, methodist)).version;
    const bombs = ['*_'.repeat(2_900), '['.repeat(5_900), '>'.repeat(5_900), '`*[^'.repeat(1_400), '- '.repeat(2_900), '[a]('.repeat(1_400)];
    const started = performance.now();
    expect((await put(hash, { problem: bombs.join('\n\n') })).status).toBe(200);
    expect((await world.call('GET', `/work/practices/${id}`, undefined, methodist)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://', 'union.example'])('%s is no source and no proposal', async (url) => {
    await world.bring('drafting', { writer: methodist, id });
    const { hash } = (await world.read(id, methodist)).version;
    const [source] = workFacts.sources;
    expect((await put(hash, {}, methodist, { ...workFacts, sources: [{ ...source, url }] })).status).toBe(422);
    expect((await world.call('POST', '/proposals', { id: randomUUID(), kind: 'link', language: 'kk', url, reason: 'Пайдалы' }, methodist)).status).toBe(422);
  });

  test('texts beyond their length, unknown fields and another entry’s version are refused', async () => {
    await world.bring('drafting', { writer: methodist, id });
    const there = await world.bring('drafting', { writer: methodist });
    const { hash } = (await world.read(id, methodist)).version;
    expect((await put(hash, { problem: 'x'.repeat(60_001) })).status).toBe(422);
    expect((await put(hash, { secret: 'x' })).status).toBe(422);
    expect((await put(hash, { clause: 'not the drafter’s' })).status).toBe(422);
    const { version } = await world.read(there, methodist);
    expect((await world.call('GET', `/work/practices/${id}/comparison?from=${version.id}`, undefined, methodist)).status).toBe(404);
    expect((await world.call('POST', `/work/practices/${id}/publication`, { versionId: version.id }, methodist)).status).toBe(404);
    const commentId = randomUUID();
    await world.call('POST', `/work/practices/${there}/comments`, { id: commentId, body: 'Why?' }, methodist);
    expect((await world.call('PUT', `/work/practices/${id}/comments/${commentId}/resolution`, undefined, methodist)).status).toBe(404);
    expect(
      (
        await world.call(
          'POST',
          `/work/practices/${id}/comments`,
          { id: randomUUID(), body: 'Why?', at: { section: 'title', language: 'kk', paragraph: 7 } },
          methodist,
        )
      ).status,
    ).toBe(422);
  });
});

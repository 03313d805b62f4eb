import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '#api/testing/add-person.ts';
import { publishSample, samplePractice } from '#api/testing/sample-practice.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { events } from '#db/schema/events.ts';
import type { Practice } from './practice.ts';
import { publishPractice } from './publish-practice.ts';
import { historyOf, practiceRow, versionsOf } from './queries.ts';
import { isWithdrawn, practiceVersion, publishedPractice, publishedPractices } from './read-practice.ts';
import { saveVersion } from './save-version.ts';
import { setPracticeWithdrawal } from './withdraw-practice.ts';

let services: TestServices;
beforeEach(async () => {
  services = await testServices();
});
afterEach(() => services.remove());

const id = 'xx-sample-union-audit';
const editor = '3b9d3a5c-8f0b-4a54-8b5c-5d6f2c1f0a11';
const save = (practice: Practice, basedOn: string | null, personId: string | null = editor) =>
  services.write((work) => saveVersion(work, { practice, basedOn, personId }));
const renamed = (title: string): Practice => {
  const practice = samplePractice();
  if (practice.texts.en) practice.texts.en.sections.title = [title];
  return practice;
};
const told = async () => (await services.db.select().from(events)).map(({ type, payload }) => [type, payload]);

describe('saving', () => {
  test('versions are numbered, readers see none before publication', async () => {
    const first = await save(samplePractice(), null);
    const second = await save(renamed('Another title'), first.hash);
    expect([first, second]).toMatchObject([
      { number: 1, changed: true },
      { number: 2, changed: true },
    ]);
    expect((await versionsOf(services.db, id)).map(({ number, personId }) => [number, personId])).toEqual([
      [2, editor],
      [1, editor],
    ]);
    expect(await practiceVersion(services.db, first.versionId)).toEqual(samplePractice());
    expect(await practiceRow(services.db, id)).toMatchObject({ stage: 'drafting', versionId: second.versionId, publishedVersionId: null });
    expect(await publishedPractice(services.db, id)).toBeUndefined();
  });

  test('the same again is the same version, whatever it is based on', async () => {
    const first = await save(samplePractice(), null);
    expect(await save(samplePractice(), null)).toEqual({ ...first, changed: false });
    expect(await save(samplePractice(), 'something old')).toEqual({ ...first, changed: false });
    expect(await versionsOf(services.db, id)).toHaveLength(1);
  });

  test('who did not see the newest version overwrites nothing', async () => {
    const first = await save(samplePractice(), null);
    await save(renamed('Hers'), first.hash);
    await expect(save(renamed('His'), first.hash)).rejects.toMatchObject({ code: 'conflict' });
    await expect(save(renamed('A beginner’s'), null)).rejects.toMatchObject({ code: 'conflict' });
    expect(await versionsOf(services.db, id)).toHaveLength(2);
  });

  test('unseen signs and spaces are no change', async () => {
    const first = await save(samplePractice(), null);
    const practice = renamed('  Sample:\u200b an audit  of the algorithm ');
    if (practice.texts.kk) practice.texts.kk.sections.problem = practice.texts.kk.sections.problem?.map((text) => `${text} \r\n\r\n`) ?? [];
    expect(await save(practice, first.hash)).toEqual({ ...first, changed: false });
  });

  test.each<[string, object]>([
    ['a theme there is not', { themes: ['weather'] }],
    ['a javascript: source', { sources: [{ ...samplePractice().sources[0], url: 'javascript:alert(1)' }] }],
    ['a field there is not', { secret: 'x' }],
    ['an id that is an address', { id: '../../etc' }],
    ['a title of nothing but unseen signs', { texts: { en: { state: 'original', sections: { title: ['\u200b'] } } } }],
  ])('%s is refused, nothing is stored', async (_, change) => {
    await expect(save({ ...samplePractice(), ...change } as Practice, null)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await practiceRow(services.db, id)).toBeUndefined();
  });
});

describe('publishing', () => {
  test('readers see the version, the search index is told, history remembers', async () => {
    const versionId = await publishSample(services);
    expect(await publishedPractice(services.db, id)).toEqual({
      practice: samplePractice(),
      versionId,
      publishedAt: services.now(),
      republishedAt: services.now(),
    });
    expect(await told()).toEqual([['practice.published', { practiceId: id, versionId }]]);
    expect(await historyOf(services.db, id)).toMatchObject([{ action: 'published', versionId, personId: null }]);
  });

  test('a newer version is seen after it is published, not before; the first date stays', async () => {
    const first = await publishSample(services);
    const before = services.now();
    services.advance(60_000);
    const row = await versionsOf(services.db, id);
    const { versionId } = await save(renamed('Another title'), row[0]?.hash ?? null);
    expect(await publishedPractice(services.db, id)).toMatchObject({ versionId: first });
    await services.write((work) => publishPractice(work, { practiceId: id, versionId, personId: editor }));
    expect(await publishedPractice(services.db, id)).toMatchObject({ versionId, publishedAt: before, republishedAt: before + 60_000 });
  });

  test('published twice is told once', async () => {
    const versionId = await publishSample(services);
    await services.write((work) => publishPractice(work, { practiceId: id, versionId, personId: null }));
    expect(await told()).toHaveLength(1);
  });

  test('a version of another practice is not published', async () => {
    await publishSample(services);
    const other = await save(samplePractice({ id: 'xx-other-one' }), null);
    await expect(services.write((work) => publishPractice(work, { practiceId: id, versionId: other.versionId, personId: null }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('newest publications come first', async () => {
    await publishSample(services);
    services.advance(1);
    await publishSample(services, samplePractice({ id: 'xx-other-one' }));
    expect((await publishedPractices(services.db)).map(({ practice }) => practice.id)).toEqual(['xx-other-one', id]);
  });
});

describe('withdrawing', () => {
  const set = async (withdrawn: boolean, practiceId = id) => {
    const actor = await addPerson(services, `${withdrawn}${services.now()}@example.kz`, { roles: ['methodist'] });
    services.advance(1);
    return services.write((work) =>
      setPracticeWithdrawal(work, { personId: actor.personId } as Parameters<typeof setPracticeWithdrawal>[1], { practiceId, withdrawn, reason: 'wrong' }),
    );
  };

  test('a withdrawn practice is hidden and comes back as it was; both are told once', async () => {
    const versionId = await publishSample(services);
    await set(true);
    await set(true);
    expect(await publishedPractice(services.db, id)).toBeUndefined();
    expect(await publishedPractices(services.db)).toEqual([]);
    expect(await isWithdrawn(services.db, id)).toBe(true);
    await set(false);
    await set(false);
    expect(await publishedPractice(services.db, id)).toMatchObject({ versionId });
    expect(await isWithdrawn(services.db, id)).toBe(false);
    expect((await told()).map(([type]) => type)).toEqual(['practice.published', 'practice.withdrawn', 'practice.restored']);
    expect((await historyOf(services.db, id)).map(({ action, reason }) => [action, reason])).toEqual([
      ['published', null],
      ['withdrawn', 'wrong'],
      ['restored', 'wrong'],
    ]);
  });

  test('what was never published cannot be withdrawn', async () => {
    await save(samplePractice(), null);
    await expect(set(true)).rejects.toMatchObject({ code: 'not-found' });
    await expect(set(true, 'xx-nothing')).rejects.toMatchObject({ code: 'not-found' });
    expect(await isWithdrawn(services.db, id)).toBe(false);
  });
});

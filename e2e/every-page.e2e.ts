import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Locale, locales } from '#language/locale.ts';
import { slug } from './answer-key.ts';
import { drawnCertificate, enrol, passCourse, readCourse } from './by-api.ts';
import { changeCertificate, changeScheme, courseScheme, createProgramme, issueTo } from './certificate-by-api.ts';
import { judge, listenForFaults } from './judge-page.ts';
import { startAcademy } from './own-academy.ts';
import { send, signedInLearner, signInAs } from './people.ts';
import { administratorStates } from './states/administrator.ts';
import { externalStates, lifeStates, renewalStates, showExternal, shownExternalStates } from './states/certificate-life.ts';
import { certificatesAdminStates, prepareCertificates } from './states/certificates-admin.ts';
import { deskStates, idleStates, practiceStates } from './states/editorial.ts';
import { entryStates } from './states/entry.ts';
import { proposeBoth } from './states/entry-scenes.ts';
import { holderStates } from './states/holder.ts';
import { learnerStates } from './states/learner.ts';
import { ledMemberStates, libraryMemberStates, libraryVisitorStates, withdrawnPractice, withdrawnPracticeStates } from './states/library.ts';
import { memberStates } from './states/member.ts';
import type { State } from './states/state.ts';
import { visitorStates } from './states/visitor.ts';
import { lateStates, restoringEntryStates, restoringStates, withdrawnStates } from './states/withdrawn.ts';

const groups: Record<string, { states: readonly State[]; begin: (page: Page) => Promise<unknown> }> = {
  'a visitor': { states: visitorStates, begin: async () => undefined },
  'a visitor of the library': { states: libraryVisitorStates, begin: async () => undefined },
  'a member in the library': { states: libraryMemberStates, begin: (page) => signedInLearner(page) },
  'a member with a chair': { states: ledMemberStates, begin: (page) => signInAs(page, 'learner') },
  'somebody at the door': { states: entryStates, begin: async () => undefined },
  'somebody new': { states: memberStates, begin: (page) => signedInLearner(page, {}) },
  'a learner': { states: learnerStates, begin: async (page) => [await signedInLearner(page), await readCourse(page)] },
  'a holder of a certificate': { states: holderStates, begin: async (page) => [await signedInLearner(page), await passCourse(page)] },
  'a methodist at her desk': {
    states: deskStates,
    begin: async (page) => [await signedInLearner(page), await proposeBoth(page), await signInAs(page, 'methodist')],
  },
  'who works on entries of the library': { states: practiceStates, begin: (page) => signInAs(page, 'methodist') },
  'who has no step in the library': { states: idleStates, begin: (page) => signedInLearner(page) },
  'an administrator': { states: administratorStates, begin: (page) => signInAs(page, 'academy-administrator') },
  'who administers certificates': { states: certificatesAdminStates, begin: prepareCertificates },
};

test('every page of the site has its states here', () => {
  const pages = globSync('**/*.astro', { cwd: join(import.meta.dirname, '..', 'site', 'pages', '[locale]') }).sort();
  const listed = new Set(Object.values(groups).flatMap(({ states }) => states.map(({ page }) => page)));
  expect(pages.length).toBeGreaterThan(30);
  expect([...listed].sort()).toEqual(pages);
});

/** The console may only say what the state itself is: a refusal. */
const unexpected = (faults: string[], { status }: State): string[] => faults.filter((fault) => status === undefined || !fault.includes(`status of ${status}`));

const judgeAll = async (page: Page, locale: Locale, states: readonly State[]) => {
  const faults = listenForFaults(page);
  for (const state of states) {
    const where = `${state.page}: ${state.name}`;
    await test.step(where, async () => {
      await state.open(page, locale);
      await judge(page, locale, where);
      expect.soft(unexpected(faults.splice(0), state), `${where} (${locale})`).toEqual([]);
    });
  }
};

for (const [who, { states, begin }] of Object.entries(groups)) {
  for (const locale of locales) {
    test(`what ${who} sees is in order in ${locale}`, async ({ page }) => {
      test.setTimeout(240_000);
      await begin(page);
      await judgeAll(page, locale, states);
    });
  }
}

test('what a withdrawn course and a withdrawn practice show is in order', async ({ browser }) => {
  test.setTimeout(240_000);
  const academy = await startAcademy();
  const [author, learner, late, administrator] = await Promise.all([1, 2, 3, 4].map(() => browser.newPage({ baseURL: academy.origin })));
  if (!author || !learner || !late || !administrator) throw new Error('no pages');
  for (const page of [author, learner, late, administrator]) await page.goto('/');
  await signInAs(author, 'methodist', academy.dataDir);
  await signInAs(administrator, 'academy-administrator', academy.dataDir);
  await signedInLearner(learner);
  await enrol(learner);
  await signedInLearner(late);
  await send(author, 'put', `/courses/${slug}/withdrawal`);
  await send(author, 'put', `/work/practices/${withdrawnPractice}/withdrawal`, { reason: 'Тексеріліп жатыр: дереккөз өзгерді.' });
  for (const locale of locales) {
    await judgeAll(learner, locale, withdrawnStates);
    await judgeAll(late, locale, [...lateStates, ...withdrawnPracticeStates]);
    await judgeAll(administrator, locale, restoringStates);
    await judgeAll(author, locale, restoringEntryStates);
  }
  await academy.stop();
});

test('what certificates show their holder through their life is in order', async ({ browser }) => {
  test.setTimeout(300_000);
  const academy = await startAcademy();
  const [holder, administrator] = await Promise.all([1, 2].map(() => browser.newPage({ baseURL: academy.origin })));
  if (!holder || !administrator) throw new Error('no pages');
  for (const page of [holder, administrator]) await page.goto('/');
  const judgeInAll = async (states: readonly State[]) => {
    for (const locale of locales) await judgeAll(holder, locale, states);
  };
  await signInAs(administrator, 'academy-administrator', academy.dataDir);
  await changeScheme(administrator, { validity: { rule: 'months', months: 12, renewalOpensDays: 90 }, result: 'score', card: true });
  const programmes = ['expired', 'suspended', 'revoked', 'corrected', 'replaced'].map((state) => `programme-${state}`);
  for (const programme of programmes) await createProgramme(administrator, programme);
  await createProgramme(administrator, 'programme-asking', courseScheme);
  const { email, password } = await signedInLearner(holder);
  await judgeInAll(externalStates);
  for (const decision of [undefined, { decision: 'refused', reason: 'Берген ұйым растамады.' }, { decision: 'accepted' }]) {
    const id = await showExternal(holder, `Digital rights ${decision?.decision ?? ''}`);
    if (decision) await send(administrator, 'post', `/external-certificates/${id}/decision`, decision);
  }
  await judgeInAll(shownExternalStates);

  const today = new Date().toISOString().slice(0, 10);
  await passCourse(holder);
  const { id } = await drawnCertificate(holder);
  const issued = await Promise.all(['2024-01-15', today, today, today, today].map((day, index) => issueTo(administrator, email, programmes[index] ?? '', day)));
  const [, suspended = '', revoked = '', corrected = '', replaced = ''] = issued;
  await changeCertificate(administrator, suspended, 'suspension', { reason: 'under-review' });
  await changeCertificate(administrator, revoked, 'revocation', { reason: 'rules-broken' });
  await changeCertificate(administrator, corrected, 'correction', { holderName: { kk: 'Мысалова Айгүл', ru: 'Мысалова Айгуль', latin: 'Mysalova Aigul' } });
  await changeCertificate(administrator, replaced, 'replacement', {});
  await academy.advanceClock(300 * 24 * 60 * 60_000);
  await send(holder, 'post', '/sessions', { email, password });
  await judgeInAll(lifeStates);
  await send(holder, 'post', `/certificates/${id}/renewal`);
  await judgeInAll(renewalStates);
  await academy.stop();
});

import { expect, type Page } from '@playwright/test';
import type { Locale } from '#language/locale.ts';
import { messages } from '#site/features/assessment/messages/messages.ts';
import { answerRightly, bankQuestion, slug } from '../answer-key.ts';
import { readAttempt, readCourse, startAttempt, submit } from '../by-api.ts';
import { thumb } from '../hands.ts';
import { hydrated } from '../hydrated.ts';
import { judge } from '../judge-page.ts';
import { signedInLearner } from '../people.ts';
import { at, type State, submitForm } from './state.ts';

const finalTest = `/learning/${slug}/final-test`;
const runner = 'attempts/[id]/index.astro';

/** Goes on with the open attempt, or starts one. */
const openAttempt = async (page: Page, locale: Locale): Promise<string> => {
  const id = await startAttempt(page);
  await page.goto(`/${locale}/attempts/${id}`);
  await page.locator('#prompt').waitFor();
  await hydrated(page);
  return id;
};

const goTo = async (page: Page, locale: Locale, position: number) => {
  const list = page.getByRole('navigation', { name: messages[locale].runner.list });
  await list
    .getByRole('button')
    .nth(position - 1)
    .click();
  await expect(page).toHaveURL(new RegExp(`#q${position}$`));
};

/** Every type of question, before and after its answer; what was not drawn for one learner may be for the next. */
const everyType: State['open'] = async (page, locale) => {
  const left = new Set(['single', 'multiple', 'true-false', 'matching', 'ordering', 'numeric', 'short-text']);
  for (let id = await openAttempt(page, locale); left.size > 0; id = await openAttempt(page, locale)) {
    for (const { position, question } of (await readAttempt(page, id)).questions) {
      if (!left.delete(question.type)) continue;
      await goTo(page, locale, position);
      await judge(page, locale, `${runner}: ${question.type}`);
    }
    if (left.size === 0) return;
    await signedInLearner(page);
    await readCourse(page);
  }
};

const answered: State['open'] = async (page, locale) => {
  const id = await openAttempt(page, locale);
  const first = (await readAttempt(page, id)).questions[0]?.question.id ?? '';
  await answerRightly(page, thumb, bankQuestion(first), locale);
  await expect(page.locator('.runner .state')).toContainText(messages[locale].runner.saved);
};

const finishDialog: State['open'] = async (page, locale) => {
  await openAttempt(page, locale);
  await page.getByRole('button', { name: messages[locale].runner.finish, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

/** Past the browser's own check, as where there is none. */
const notConfirmed: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}${finalTest}`);
  await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await submitForm(page);
  await page.locator('.error-summary').waitFor();
};

const failed: State['open'] = async (page, locale) => {
  const id = await startAttempt(page);
  await submit(page, id);
  await page.goto(`/${locale}/attempts/${id}/result`);
};

const exhausted: State['open'] = async (page, locale) => {
  for (let attempt = 1; attempt < 5; attempt += 1) await submit(page, await startAttempt(page));
  await page.goto(`/${locale}${finalTest}`);
};

/** All lessons read and a name given. In order: each leaves behind what the next needs. */
export const learnerStates: readonly State[] = [
  { page: 'learning/[course]/final-test.astro', name: 'ready', open: at(finalTest, '#name-confirmed') },
  { page: 'learning/[course]/final-test.astro', name: 'name not confirmed', open: notConfirmed },
  { page: runner, name: 'every type of question', open: everyType },
  { page: runner, name: 'an answer saved', open: answered },
  { page: runner, name: 'finish?', open: finishDialog },
  { page: 'learning/[course]/final-test.astro', name: 'an attempt under way', open: at(finalTest) },
  { page: 'learning/index.astro', name: 'an attempt under way', open: at('/learning') },
  { page: 'attempts/[id]/result.astro', name: 'not passed', open: failed },
  { page: 'learning/[course]/final-test.astro', name: 'all attempts used', open: exhausted },
];

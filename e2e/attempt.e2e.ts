import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Answer } from '#courses/answer.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { messages as account } from '#site/features/accounts/messages/messages.ts';
import { messages } from '#site/features/assessment/messages/messages.ts';
import { bankQuestion, questionShown } from './answer-key.ts';
import { readAttempt, readCourse, saveAnswer, startAttempt } from './by-api.ts';
import { hydrated } from './hydrated.ts';
import { type Learner, send, signedInLearner } from './people.ts';

const t = messages.kk.runner;

/** An attempt just begun, in Kazakh, on a question with radio buttons. */
interface Sitting {
  id: string;
  position: number;
  learner: Learner;
  /** What is ticked when the button at this place is chosen. */
  answerAt: (place: number) => Answer;
}

const radios = (page: Page) => page.locator('.runner fieldset').first().getByRole('radio');
const state = (page: Page) => page.locator('.runner .state');
const address = ({ id, position }: Sitting, locale: Locale = 'kk') => `/${locale}/attempts/${id}#q${position}`;

const sitDown = async (page: Page): Promise<Sitting> => {
  const learner = await signedInLearner(page);
  await readCourse(page);
  const id = await startAttempt(page);
  const asked = (await readAttempt(page, id)).questions.find(({ question }) => question.type === 'single' || question.type === 'true-false');
  if (!asked) throw new Error('no question with radio buttons was drawn');
  const { question, position } = asked;
  const answerAt = (place: number): Answer =>
    question.type === 'single' ? { type: 'single', choice: question.options?.[place]?.id ?? '' } : { type: 'true-false', value: place === 0 };
  await page.goto(address({ id, position, learner, answerAt }));
  await expect(page.getByText(fill(t.questionOf, { number: position, of: 12 }))).toBeVisible();
  await hydrated(page);
  return { id, position, learner, answerAt };
};

const expectStored = async (page: Page, { id, position }: Sitting, answer: Answer) =>
  expect.poll(async () => (await readAttempt(page, id)).questions.find((asked) => asked.position === position)?.answer).toEqual(answer);

const chooseAndSave = async (page: Page, place: number) => {
  await hydrated(page);
  await radios(page).nth(place).check();
  await expect(state(page)).toContainText(t.saved);
};

const signInOn = async (context: BrowserContext, { email, password }: Learner): Promise<Page> => {
  const page = await context.newPage();
  await send(page, 'post', '/sessions', { email, password });
  return page;
};

const finish = async (page: Page) => {
  await hydrated(page);
  await page.getByRole('button', { name: t.finish, exact: true }).click();
  await page.getByRole('button', { name: t.finishYes, exact: true }).click();
};

/** Some answer, whatever the type of the question. */
const touchAnything = async (page: Page) => {
  await hydrated(page);
  const runner = page.locator('.runner');
  if (await runner.locator('select').count()) await runner.locator('select').first().selectOption({ index: 1 });
  else if (await runner.locator('input[type=text]').count()) await runner.locator('input[type=text]').fill('7');
  else await runner.locator('fieldset').locator('input, button:enabled').first().click();
};

test('a refresh in the middle keeps the answers and the question', async ({ page }) => {
  const sitting = await sitDown(page);
  await chooseAndSave(page, 1);
  await page.reload();
  await expect(page.getByText(fill(t.questionOf, { number: sitting.position, of: 12 }))).toBeVisible();
  await expect(radios(page).nth(1)).toBeChecked();
  await expect(page.getByText(fill(t.answeredCount, { answered: 1, of: 12 }))).toBeVisible();
});

test('until the page listens nothing can be pressed, it says so, and the clock has run meanwhile', async ({ page }) => {
  const sitting = await sitDown(page);
  const secondsLeft = async () => {
    const { deadlineAt, serverNow } = await readAttempt(page, sitting.id);
    return (deadlineAt - serverNow) / 1000;
  };
  const scripts = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', (route) => scripts.promise.then(() => route.continue()));
  await page.reload({ waitUntil: 'commit' });
  const arrived = await secondsLeft();
  await expect(page.getByText(messages.kk.check.waking)).toBeVisible();
  await expect(page.locator('.runner .clock')).toHaveText(/2[45]:\d\d/);
  await expect(page.locator('.runner :is(button, input, select):enabled:not(dialog *)')).toHaveCount(0);
  await expect.poll(secondsLeft).toBeLessThan(arrived - 4);
  scripts.resolve();
  await chooseAndSave(page, 1);
  await expect(page.getByText(messages.kk.check.waking)).toBeHidden();
  const before = await secondsLeft();
  const [, minutes, seconds] = /(\d+):(\d+)/.exec((await page.locator('.runner .clock').textContent()) ?? '') ?? [];
  const after = await secondsLeft();
  // Whole seconds, rounded up. A clock that had stood still while the page woke would show four more than are left.
  expect(Number(minutes) * 60 + Number(seconds)).toBeLessThan(before + 3);
  expect(Number(minutes) * 60 + Number(seconds)).toBeGreaterThan(after - 1);
});

test('signing out leaves no answer on the device', async ({ page }) => {
  await sitDown(page);
  await page.route('**/api/attempts/*/answers/*', (route) => route.abort());
  await radios(page).nth(1).check();
  await expect(state(page)).toHaveText(t.onDevice);
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('academy-attempt-')).length);
  expect(await kept()).toBe(1);
  await page.goto('/kk/sign-out');
  await page.locator('main form button').click();
  await expect(page).toHaveURL(/\/sign-in\?done=signed-out$/);
  await expect.poll(kept).toBe(0);
});

test('of two tabs the newest hand wins, and an older save changes nothing', async ({ page, context }) => {
  const sitting = await sitDown(page);
  const other = await context.newPage();
  await other.goto(address(sitting));
  await chooseAndSave(page, 0);
  // This tab does not know of the other's answer yet; its hand is the newer one.
  await chooseAndSave(other, 1);
  await expect(radios(other).nth(1)).toBeChecked();
  await expectStored(page, sitting, sitting.answerAt(1));
  await saveAnswer(page, sitting.id, sitting.position, sitting.answerAt(0), 1);
  await expectStored(page, sitting, sitting.answerAt(1));
  await page.reload();
  await expect(radios(page).nth(1)).toBeChecked();
});

test('what waited on a device gives way to what another device saved since', async ({ page, context, browser }) => {
  const sitting = await sitDown(page);
  await context.setOffline(true);
  await radios(page).nth(0).check();
  await expect(state(page)).toHaveText(t.onDevice);
  await page.close();
  const elsewhere = await browser.newContext();
  const telephone = await signInOn(elsewhere, sitting.learner);
  await telephone.goto(address(sitting));
  await chooseAndSave(telephone, 0);
  await chooseAndSave(telephone, 1);
  await expectStored(telephone, sitting, sitting.answerAt(1));
  await context.setOffline(false);
  const back = await context.newPage();
  await back.goto(address(sitting));
  await expect(state(back)).toHaveText(t.changedElsewhere);
  await expect(radios(back).nth(1)).toBeChecked();
  await expectStored(back, sitting, sitting.answerAt(1));
  await elsewhere.close();
});

test('a double press on «finish» grades once', async ({ page, context }) => {
  const sitting = await sitDown(page);
  const other = await context.newPage();
  await other.goto(address(sitting));
  await chooseAndSave(page, 1);
  await page.getByRole('button', { name: t.finish, exact: true }).click();
  await page.getByRole('button', { name: t.finishYes, exact: true }).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(page).toHaveURL(/\/result$/);
  const first = await (await send(page, 'get', `/attempts/${sitting.id}/result`)).json();
  await finish(other);
  await expect(other).toHaveURL(/\/result$/);
  const second = await (await send(page, 'get', `/attempts/${sitting.id}/result`)).json();
  expect({ ...second, serverNow: 0 }).toEqual({ ...first, serverNow: 0 });
  expect(second.standing.attemptsUsed).toBe(1);
});

test('a lost connection loses no answer, also when the page is loaded again', async ({ page, context }) => {
  const sitting = await sitDown(page);
  await context.setOffline(true);
  await radios(page).nth(0).check();
  await expect(state(page)).toHaveText(t.onDevice);
  await context.setOffline(false);
  await expect(state(page)).toContainText(t.saved);
  await expectStored(page, sitting, sitting.answerAt(0));

  await context.setOffline(true);
  await radios(page).nth(1).check();
  await expect(state(page)).toHaveText(t.onDevice);
  await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await page.goto(address(sitting));
  await expect(radios(page).nth(1)).toBeChecked();
  await expectStored(page, sitting, sitting.answerAt(1));
});

test('two tabs without a connection lose no answer of either', async ({ page, context }) => {
  const sitting = await sitDown(page);
  const other = await context.newPage();
  await other.goto(address(sitting));
  const list = other.getByRole('navigation', { name: t.list }).getByRole('button');
  await context.setOffline(true);
  await radios(page).nth(1).check();
  await expect(state(page)).toHaveText(t.onDevice);
  await list.nth(sitting.position === 12 ? 0 : sitting.position).click();
  await touchAnything(other);
  await expect(state(other)).toHaveText(t.onDevice);
  await Promise.all([page.close(), other.close()]);
  await context.setOffline(false);
  const back = await context.newPage();
  await back.goto(address(sitting));
  await expect(back.getByText(fill(t.answeredCount, { answered: 2, of: 12 }))).toBeVisible();
  await expectStored(back, sitting, sitting.answerAt(1));
});

test('nothing is handed in while an answer still waits on the device', async ({ page }) => {
  const sitting = await sitDown(page);
  await page.route('**/api/attempts/*/answers/*', (route) => route.abort());
  await radios(page).nth(1).check();
  await expect(state(page)).toHaveText(t.onDevice);
  await finish(page);
  await expect(page.getByRole('alert')).toHaveText(t.submitFailed);
  expect((await readAttempt(page, sitting.id)).state).toBe('open');
  await page.unroute('**/api/attempts/*/answers/*');
  await finish(page);
  await expect(page).toHaveURL(/\/result$/);
});

test('a session that ends in the middle is told; signed in again, the same attempt goes on with the answer that waited', async ({ page, browser }) => {
  const sitting = await sitDown(page);
  const elsewhere = await browser.newContext();
  await send(await signInOn(elsewhere, sitting.learner), 'delete', '/sessions');
  await elsewhere.close();
  await radios(page).nth(1).check();
  await expect(state(page)).toContainText(t.session);
  await page.getByRole('link', { name: t.signIn, exact: true }).click();
  await page.getByLabel(account.kk.email).fill(sitting.learner.email);
  await page.getByLabel(account.kk.password).fill(sitting.learner.password);
  await page.getByRole('button', { name: account.kk.signIn.button }).click();
  await expect(page).toHaveURL(new RegExp(`/kk/attempts/${sitting.id}`));
  await expect(page.getByText(fill(t.answeredCount, { answered: 1, of: 12 }))).toBeVisible();
  await expectStored(page, sitting, sitting.answerAt(1));
});

test('the language may change in the middle: same questions, same answers, same place', async ({ page }) => {
  const sitting = await sitDown(page);
  const prompt = page.locator('#prompt');
  const question = questionShown((await prompt.textContent()) ?? '', 'kk');
  await chooseAndSave(page, 1);
  for (const locale of ['ru', 'en'] as const) {
    await page.locator(`nav.languages a[hreflang=${locale}]`).click();
    await expect(page).toHaveURL(address(sitting, locale));
    expect(questionShown((await prompt.textContent()) ?? '', locale).id).toBe(question.id);
    await expect(radios(page).nth(1)).toBeChecked();
    const shown = await readAttempt(page, sitting.id, locale);
    expect(shown.questions.map(({ question: { id } }) => bankQuestion(id).id)).toEqual(
      (await readAttempt(page, sitting.id)).questions.map(({ question: { id } }) => id),
    );
  }
});

import { expect, test } from '@playwright/test';
import { locales } from '#language/locale.ts';
import { count, fill } from '#language/message.ts';
import { messages } from '#site/features/assessment/messages/messages.ts';
import { readAttempt, readCourse, startAttempt } from './by-api.ts';
import { hydrated } from './hydrated.ts';
import { judge } from './judge-page.ts';
import { type OwnAcademy, startAcademy } from './own-academy.ts';
import { signedInLearner } from './people.ts';

const minute = 60_000;
let academy: OwnAcademy;

// The clock is moved for everybody on the server, so these have one of their own, one after the other.
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  academy = await startAcademy();
});
test.afterAll(() => academy.stop());

for (const locale of locales)
  test(`at the limit what was saved is graded; what comes later is told as late, in ${locale}`, async ({ browser }) => {
    const t = messages[locale].runner;
    const page = await browser.newPage({ baseURL: academy.origin, locale: locale === 'kk' ? 'kk-KZ' : locale });
    await page.goto('/');
    await signedInLearner(page);
    await readCourse(page);
    const id = await startAttempt(page);
    const asked = (await readAttempt(page, id)).questions.find(({ question }) => question.type === 'single');
    await page.goto(`/${locale}/attempts/${id}#q${asked?.position}`);
    await hydrated(page);
    const radios = page.locator('.runner fieldset').getByRole('radio');
    await radios.nth(0).check();
    await expect(page.locator('.runner .state')).toContainText(t.saved);
    await academy.advanceClock(25 * minute + 31_000);
    await radios.nth(1).check();
    await expect(page.locator('.runner .state')).toHaveText(t.late);
    await judge(page, locale, 'an answer that came late');
    await page.reload();
    // The place in the attempt stays behind the address.
    await expect(page).toHaveURL(/\/result(#q\d+)?$/);
    await expect(page.getByText(messages[locale].result.closedByClock)).toBeVisible();
    await expect(page.getByText(count(locale, messages[locale].result.late, 1))).toBeVisible();
    await judge(page, locale, 'closed by the clock');
    const { answer } = (await readAttempt(page, id)).questions.find(({ position }) => position === asked?.position) ?? {};
    expect(answer).toBeUndefined();
    await page.close();
  });

test('within the grace an answer still counts; a page that slept through the end hands in by itself', async ({ browser }) => {
  const t = messages.ru.runner;
  const page = await browser.newPage({ baseURL: academy.origin, locale: 'ru-RU' });
  await page.goto('/');
  await signedInLearner(page);
  await readCourse(page);
  const id = await startAttempt(page);
  await academy.advanceClock(25 * minute - 4_000);
  await page.goto(`/ru/attempts/${id}`);
  await expect(page.getByText(t.minuteLeft)).toBeAttached();
  await expect(page.getByText(fill(t.answeredCount, { answered: 0, of: 12 }))).toBeVisible();
  await expect(page).toHaveURL(/\/result$/);
  await expect(page.getByText(messages.ru.result.notPassed)).toBeVisible();
  await page.close();
});

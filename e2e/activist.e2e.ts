import { readFile } from 'node:fs/promises';
import { devices, expect, type Page, test } from '@playwright/test';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { messages as account } from '#site/features/accounts/messages/messages.ts';
import { messages as assessment } from '#site/features/assessment/messages/messages.ts';
import { messages as courses } from '#site/features/courses/messages/messages.ts';
import { messages as home } from '#site/features/home/messages/messages.ts';
import { messages as progress } from '#site/features/progress/messages/messages.ts';
import { answerRightly, questionShown } from './answer-key.ts';
import { type Hands, keyboard, thumb } from './hands.ts';
import { hydrated } from './hydrated.ts';
import { expectNoViolations } from './judge-page.ts';
import { type Learner, newLearner, openLetterLink } from './people.ts';
import { decodeQr } from './read-certificate.ts';

const register = async (page: Page, hands: Hands, locale: Locale, learner: Learner) => {
  const t = account[locale];
  await hands.press(page.locator('main').getByRole('link', { name: courses[locale].signInToEnrol }));
  await hands.press(page.locator('main a[href*="/sign-up"]'));
  await hands.write(page.getByLabel(t.email), learner.email);
  await hands.write(page.getByLabel(t.password), learner.password);
  await hands.press(page.getByRole('button', { name: t.signUp.button }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.confirm.sentTitle);
  await page.goto(await openLetterLink(page, learner.email, '/confirm?token='));
  await hands.write(page.getByLabel(t.password), learner.password);
  await hands.press(page.getByRole('button', { name: t.confirm.button }));
  await expect(page).toHaveURL(new RegExp(`/${locale}/account`));
};

const giveName = async (page: Page, hands: Hands, learner: Learner) => {
  for (const [field, text] of Object.entries(learner.names)) await hands.write(page.locator(`[name="${field}"]`), text);
  await hands.press(page.locator('main form button[type=submit]').first());
  await expect(page).toHaveURL(/done=/);
};

const readLessons = async (page: Page, hands: Hands, locale: Locale) => {
  const t = progress[locale].island;
  for (let lesson = 1; lesson <= 6; lesson += 1) {
    await expect(page.getByText(fill(progress[locale].lessonOf, { number: lesson, of: 6 }))).toBeVisible();
    const before = page.url();
    await hands.press(page.getByRole('button', { name: lesson < 6 ? t.markRead : t.markReadTest }));
    await page.waitForURL((url) => url.href !== before);
  }
};

const startTest = async (page: Page, hands: Hands, locale: Locale) => {
  const t = assessment[locale].start;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  await hands.tick(page.getByLabel(t.nameConfirm));
  await hands.press(page.getByRole('button', { name: t.begin }));
  await expect(page).toHaveURL(/\/attempts\//);
  await hydrated(page);
};

const finish = async (page: Page, hands: Hands, locale: Locale) => {
  const t = assessment[locale].runner;
  await hands.press(page.getByRole('button', { name: t.finish, exact: true }));
  await hands.press(page.getByRole('button', { name: t.finishYes, exact: true }));
  await expect(page).toHaveURL(/\/result$/);
};

const answerAll = async (page: Page, hands: Hands, locale: Locale) => {
  const t = assessment[locale].runner;
  for (let number = 1; number <= 12; number += 1) {
    await expect(page.getByText(fill(t.questionOf, { number, of: 12 }))).toBeVisible();
    await answerRightly(page, hands, questionShown((await page.locator('#prompt').textContent()) ?? '', locale), locale);
    if (number < 12) await hands.press(page.getByRole('button', { name: t.next, exact: true }));
  }
  await expect(page.getByText(fill(t.answeredCount, { answered: 12, of: 12 }))).toBeVisible();
};

const takeCourse = async (page: Page, hands: Hands, locale: Locale, learner: Learner) => {
  await page.goto('/');
  await expect(page).toHaveURL(new RegExp(`/${locale}$`));
  await hands.press(page.getByRole('link', { name: home[locale].start }));
  await hands.press(page.locator('main .card h2 a').first());
  await register(page, hands, locale, learner);
  await giveName(page, hands, learner);
  await page.goto(`/${locale}/courses/digital-rights`);
  await hands.press(page.getByRole('button', { name: courses[locale].enrol }));
  await readLessons(page, hands, locale);
  await startTest(page, hands, locale);
  await finish(page, hands, locale);
  await expect(page.getByText(assessment[locale].result.notPassed)).toBeVisible();
  await expectNoViolations(page);
  await hands.press(page.getByRole('link', { name: assessment[locale].result.again }));
  await startTest(page, hands, locale);
  await answerAll(page, hands, locale);
  await finish(page, hands, locale);
  await expect(page.getByText(assessment[locale].result.passed, { exact: true })).toBeVisible();
};

const openCertificate = async (page: Page, hands: Hands, locale: Locale, learner: Learner, holder: string) => {
  const letter = await openLetterLink(page, learner.email, '/certificates');
  await page.goto(letter);
  const link = page.locator('a[href*="/files/kk-ru"]');
  await expect(link).toBeVisible();
  await expectNoViolations(page);
  const download = page.waitForEvent('download');
  await hands.press(link);
  const file = await (await download).path();
  const address = await decodeQr(new Uint8Array(await readFile(file)));
  expect(address).toMatch(/\/verify\/[0-9A-Z-]+$/);
  // The verifier is somebody else: no account, another browser.
  const stranger = await page
    .context()
    .browser()
    ?.newContext({ locale: locale === 'kk' ? 'kk-KZ' : 'ru-RU' });
  const desk = await stranger?.newPage();
  if (!desk) throw new Error('no browser');
  await desk.goto(address ?? '');
  await expect(desk).toHaveURL(new RegExp(`/${locale}/verify/`));
  await expect(desk.locator('main')).toContainText(holder);
  await expect(desk.locator('main')).toContainText(locale === 'kk' ? /жарамды/i : /действителен/i);
  await expectNoViolations(desk);
  await stranger?.close();
};

test.describe('an activist with a phone, in Kazakh', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, userAgent: devices['Pixel 7'].userAgent, locale: 'kk-KZ' });

  test('goes from registration to a certificate that a stranger can check', async ({ page }) => {
    const learner = newLearner({ 'names.kk.family': 'Құрманғалиева-Әбдірахманова', 'names.kk.given': 'Гүлнұр', 'names.kk.patronymic': 'Өмірзаққызы' });
    await takeCourse(page, thumb, 'kk', learner);
    await openCertificate(page, thumb, 'kk', learner, 'Құрманғалиева-Әбдірахманова Гүлнұр Өмірзаққызы');
  });
});

test.describe('an activist at a desk, in Russian, by keyboard alone', () => {
  test.use({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' });

  test('goes from registration to a certificate that a stranger can check', async ({ page }) => {
    // Some two thousand presses of a key.
    test.setTimeout(240_000);
    const learner = newLearner({ 'names.ru.family': 'Д’Арк-Иванова', 'names.ru.given': 'Анна-Мария', 'names.ru.patronymic': 'Петровна' });
    await takeCourse(page, keyboard(page), 'ru', learner);
    await openCertificate(page, keyboard(page), 'ru', learner, 'Д’Арк-Иванова Анна-Мария Петровна');
  });
});

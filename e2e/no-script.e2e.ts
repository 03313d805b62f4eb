import { expect, type Page, test } from '@playwright/test';
import { messages as account } from '#site/features/accounts/messages/messages.ts';
import { messages as profile } from '#site/features/accounts/profile-messages/messages.ts';
import { messages as certificates } from '#site/features/certificates/messages/messages.ts';
import { messages as courses } from '#site/features/courses/messages/messages.ts';
import { messages as home } from '#site/features/home/messages/messages.ts';
import { messages as progress } from '#site/features/progress/messages/messages.ts';
import { messages as layout } from '#site/layouts/messages/messages.ts';
import { slug } from './answer-key.ts';
import { newLearner, openLetterLink } from './people.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, locale: 'ru-RU' });

const chooseCourse = async (page: Page) => {
  const t = courses.ru;
  await page.goto('/');
  await page.getByRole('link', { name: home.ru.start }).click();
  await page.getByLabel(t.filter.level).selectOption({ label: t.levels.basic });
  await page.getByLabel(t.filter.certificate).check();
  await page.getByRole('button', { name: t.filter.apply }).click();
  await expect(page).toHaveURL(/direction=&level=basic&certificate=yes/);
  await page.locator('main .card h2 a').first().click();
};

const register = async (page: Page) => {
  const t = account.ru;
  const learner = newLearner();
  await page.getByRole('link', { name: courses.ru.signInToEnrol }).click();
  await page.getByRole('link', { name: t.signUp.button }).click();
  await page.getByLabel(t.email).fill(learner.email);
  await page.getByLabel(t.password).fill(learner.password);
  await page.getByRole('button', { name: t.signUp.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.confirm.sentTitle);
  await page.goto(await openLetterLink(page, learner.email, '/confirm?token='));
  await page.getByLabel(t.password).fill(learner.password);
  await page.getByRole('button', { name: t.confirm.button }).click();
  await expect(page.getByText(profile.ru.done.confirmed)).toBeVisible();
};

test('without a script one finds a course, registers, reads, and checks a certificate', async ({ page }) => {
  await chooseCourse(page);
  await register(page);
  const spelling = page.getByRole('group', { name: profile.ru.names.ru });
  await spelling.getByLabel(profile.ru.names.family).fill('Мысалова');
  await spelling.getByLabel(profile.ru.names.given, { exact: true }).fill('Айгуль');
  await page.getByRole('button', { name: profile.ru.save }).click();
  await expect(page.getByText(profile.ru.done.profile)).toBeVisible();

  await page.goto(`/ru/courses/${slug}`);
  await page.getByRole('button', { name: courses.ru.enrol }).click();
  for (const part of ['.prose p', '.prose table', '.prose figure svg', '.prose .example']) await expect(page.locator(part).first()).toBeVisible();
  await page.getByRole('link', { name: new RegExp(progress.ru.next) }).click();
  await expect(page.locator('.prose p').first()).toBeVisible();

  await page.getByRole('link', { name: layout.ru.courses, exact: true }).click();
  await expect(page.locator('main .continue').getByRole('link', { name: new RegExp(progress.ru.continueLesson.replace(/ ?\{title\}/, '')) })).toBeVisible();
  await page.getByRole('link', { name: progress.ru.toMyLearning }).click();
  await expect(page.locator('main .card')).toHaveCount(1);
  await expect(page.getByRole('link', { name: new RegExp(progress.ru.continueLesson.replace(/ ?\{title\}/, '')) })).toBeVisible();

  await page.goto('/ru/verify');
  await page.getByLabel(certificates.ru.verify.code).fill('0000');
  await page.getByRole('button', { name: certificates.ru.verify.codeButton }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(certificates.ru.verdict.mistyped);
});

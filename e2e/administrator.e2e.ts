import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { messages as roles } from '#site/features/accounts/role-messages/messages.ts';
import { messages as courses } from '#site/features/courses/withdrawal-messages/messages.ts';
import { messages as names } from '#site/features/organisations/messages/messages.ts';
import { messages as tree } from '#site/features/organisations/tree-messages/messages.ts';
import { slug } from './answer-key.ts';
import { startAcademy } from './own-academy.ts';
import { signInAs } from './people.ts';

test.use({ javaScriptEnabled: false, locale: 'ru-RU' });

const t = tree.ru;
const writeNames = async (page: Page, name: string) => {
  for (const language of ['kk', 'ru', 'en'] as const) await page.getByLabel(names.ru.names[language]).fill(`${name} ${language}`);
};
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

test('an administrator without a script adds units, renames one, hangs it elsewhere, and each step is in the record', async ({ page }) => {
  const mark = randomUUID().slice(0, 8);
  await page.goto('/');
  await signInAs(page, 'academy-administrator');
  await page.goto('/ru/admin/organisations');
  await page.getByRole('row').filter({ hasText: t.kinds.federation }).getByRole('link').click();
  const federation = page.url();
  const add = async (kind: string, name: string) => {
    await page.getByRole('link', { name: t.add.title }).click();
    await page.getByLabel(kind, { exact: true }).check();
    await writeNames(page, name);
    await page.getByRole('button', { name: t.add.button, exact: true }).click();
    await expect(page.getByText(t.done.added)).toBeVisible();
  };
  await add(t.kinds.sectoral, `Отрасль ${mark}`);
  const sectoral = page.url();
  await page.goto(federation);
  await add(t.kinds.territorial, `Область ${mark}`);
  await page.goto(sectoral);
  await add(t.kinds.primary, `Цех ${mark}`);
  await expect(rowOf(page, `Отрасль ${mark} ru`)).toContainText(t.links.sectoral);

  await page.getByRole('link', { name: t.rename.title }).click();
  await writeNames(page, `Завод ${mark}`);
  await page.getByRole('button', { name: t.rename.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Завод ${mark} ru`);

  await page.getByRole('link', { name: t.attach.title }).click();
  await page.locator('[name=organisation]').fill(`Область ${mark}`);
  await page.getByRole('button', { name: t.attach.button, exact: true }).click();
  await page.getByLabel(`Область ${mark} ru`).check();
  await page.getByRole('button', { name: t.attach.button, exact: true }).click();
  await expect(page.getByText(t.done.attached)).toBeVisible();
  await expect(rowOf(page, `Область ${mark} ru`)).toContainText(t.links.territorial);
  await rowOf(page, `Отрасль ${mark} ru`).getByRole('button').click();
  await expect(page.getByText(t.done.detached)).toBeVisible();
  await expect(rowOf(page, `Отрасль ${mark} ru`)).toHaveCount(0);

  const actions = roles.ru.log.actions;
  await expect(async () => {
    await page.goto('/ru/admin/audit');
    for (const action of ['organisation.add', 'organisation.rename', 'organisation.link'] as const)
      await expect(
        page
          .getByRole('row')
          .filter({ hasText: `Завод ${mark} ru` })
          .filter({ hasText: actions[action] })
          .first(),
      ).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('an administrator withdraws a course and brings it back', async ({ browser }) => {
  const academy = await startAcademy();
  const page = await browser.newPage({ baseURL: academy.origin, javaScriptEnabled: false });
  const visitor = await browser.newPage({ baseURL: academy.origin });
  const inCatalogue = async () => {
    await visitor.goto('/ru/courses');
    return visitor.locator('main .card').count();
  };
  await page.goto('/');
  await signInAs(page, 'academy-administrator', academy.dataDir);
  const before = await inCatalogue();
  await page.goto(`/ru/admin/courses/${slug}`);
  await page.getByRole('button', { name: courses.ru.withdraw }).click();
  await expect(page.getByText(courses.ru.done.withdrawn)).toBeVisible();
  expect(await inCatalogue()).toBe(before - 1);
  await page.getByRole('button', { name: courses.ru.restore }).click();
  await expect(page.getByText(courses.ru.done.restored)).toBeVisible();
  expect(await inCatalogue()).toBe(before);
  await academy.stop();
});

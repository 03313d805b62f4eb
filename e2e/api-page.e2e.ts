import { expect, test } from '@playwright/test';
import { problemStatus } from '#api/http/problem-codes.ts';
import { locales } from '#language/locale.ts';

const codes = Object.keys(problemStatus);

test('the type of a problem opens the row that explains it', async ({ page }) => {
  const refused = await (await page.request.get('/api/nothing-here')).json();
  await page.goto(refused.type);
  await expect(page).toHaveURL(/\/(kk|ru|en)\/api#not-found$/);
  await expect(page.locator('tr:target code')).toHaveText('not-found');
});

test('every code has its row with its description in three languages', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(`/${locale}/api`);
    for (const code of codes) await expect(page.locator(`tr[id="${code}"] td`).last(), `${locale} ${code}`).toHaveText(/\S{3}/);
  }
});

import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { messages as library } from '#site/features/library/messages/messages.ts';
import { messages as proposals } from '#site/features/library/proposal-messages/messages.ts';
import { messages as practices } from '#site/features/practices/messages/messages.ts';
import { messages as search } from '#site/features/search/messages/messages.ts';
import { hydrated } from './hydrated.ts';
import { expectNoSidewaysScroll, expectNoViolations } from './judge-page.ts';
import { openLetterLink, send, signedInLearner, signInAs } from './people.ts';

const practice = '/kk/library/eu-etuc-right-to-explanation';
const [t, words] = [search.kk, practices.kk];

test.use({ viewport: { width: 360, height: 740 }, locale: 'kk-KZ' });

const searchFor = async (page: Page, text: string) => {
  await page.getByLabel(t.box.label).fill(text);
  await page.getByRole('button', { name: t.box.button, exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('q') === text);
};

/** The filters are folded on a phone, and each group in them. */
const tickCountry = async (page: Page, name: string) => {
  await page.locator('.filters > summary').click();
  await page.getByRole('group', { name: t.facets.country }).getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: t.apply }).click();
  await page.waitForURL(/country=EU/);
};

const hit = (page: Page) => page.locator(`main .card a[href="${practice}"]`);

test('a member finds the right to explanation on a phone, also misspelt, narrows it, reads, saves, takes the brief along', async ({ page }) => {
  await page.goto('/kk');
  await signedInLearner(page);
  await page.goto('/kk');
  await page.getByRole('navigation').getByRole('link', { name: 'Кітапхана', exact: true }).click();
  await hydrated(page);
  await searchFor(page, 'алгаритм түсіндиру');
  await expect(hit(page)).toBeVisible();
  await searchFor(page, 'алгоритм түсіндіру');
  await expect(hit(page)).toBeVisible();
  await expect(page.locator('main mark').first()).toBeVisible();

  await tickCountry(page, 'Еуропалық Одақ');
  await expect(page.locator('main .card')).toHaveCount(1);
  await expect(page.getByRole('link', { name: t.remove.replace('{label}', 'Еуропалық Одақ') })).toBeVisible();
  await page.goBack();
  await expect(page.locator('main .card').nth(1)).toBeVisible();
  await page.goForward();
  await expectNoSidewaysScroll(page);
  await hit(page).click();

  await expect(page.getByRole('heading', { name: words.adaptation })).toBeVisible();
  await page.getByRole('region', { name: words.save.title }).getByRole('button', { name: words.save.button }).click();
  await expect(page.getByRole('status').filter({ hasText: words.save.done })).toBeVisible();
  await page.goto('/kk/library/collections');
  await expect(page.locator(`main a[href="${practice}"]`)).toBeVisible();

  await page.goto(practice);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: words.brief }).click();
  const file = await (await coming).path();
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('suggestions are worked by keyboard and said aloud; without a connection the box is a plain one', async ({ page, context }) => {
  await page.goto('/kk/library');
  await hydrated(page);
  const box = page.getByRole('combobox', { name: t.box.label });
  await box.pressSequentially('алгор');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.search-box [role=status]')).not.toBeEmpty();
  const options = page.getByRole('option');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(box).not.toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('алгор');

  await context.setOffline(true);
  await box.press('End');
  await box.pressSequentially('ит');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await context.setOffline(false);
  await box.pressSequentially('м');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/kk\/(library|courses)\/[a-z]/);
  await expect(page.locator('h1')).toBeVisible();
});

test('who finds nothing asks a methodist, who answers by mail', async ({ page, browser }) => {
  await page.goto('/kk/library?q=qqqxxxqqq');
  await page.locator('main .empty').getByRole('link', { name: t.empty.ask }).click();
  const ask = library.kk.ask;
  await expect(page.getByLabel(ask.query)).toHaveValue('qqqxxxqqq');
  const email = `reader-${Date.now()}@journey.example`;
  await page.getByLabel(ask.body, { exact: true }).fill('Кәсіподақ мүшелігін телефоннан рәсімдеу туралы тәжірибе бар ма?');
  await page.getByLabel(ask.email).fill(email);
  await page.getByRole('button', { name: ask.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ask.done);
  await expectNoViolations(page);

  const methodist = await browser.newPage();
  await methodist.goto('/kk');
  await signInAs(methodist, 'methodist');
  const { questions } = (await (await send(methodist, 'get', '/reader-questions')).json()) as {
    questions: { id: string; query: string | null; answeredAt: number | null }[];
  };
  const asked = questions.filter(({ query, answeredAt }) => query === 'qqqxxxqqq' && answeredAt === null);
  for (const { id } of asked) await send(methodist, 'post', `/reader-questions/${id}/answer`, { answer: 'Иә, Финляндияның Industrial Union ұйымында бар.' });
  expect(await openLetterLink(page, email, '/library')).toContain('/kk/library');
});

test('hostile addresses are answered kindly, and nothing in them runs', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())));
  const markup = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
  const open = async (query: string) => (await page.goto(`/kk/library?${query}`))?.status();
  expect(await open(`q=${encodeURIComponent(markup)}&country=${encodeURIComponent(markup)}`)).toBe(200);
  await expect(page.getByLabel(t.box.label)).toHaveValue(markup);
  await expect(page.locator('main img')).toHaveCount(0);
  // Longer addresses end at the server's limit of a request's head, 16 KB.
  expect(await open(`q=${'algoritm+'.repeat(1_120)}`)).toBe(200);
  await expect(page.getByText(t.cut)).toBeVisible();
  expect(await open(Array.from({ length: 1_000 }, (_, index) => `theme=t${index}`).join('&'))).toBe(422);
  await expect(page.getByText(t.strange.tooMany)).toBeVisible();
  expect(await open('kind=practice&page=999999999')).toBe(404);
  await page.getByRole('link', { name: t.strange.first }).click();
  await expect(page.locator('main .card').first()).toBeVisible();
  expect(dialogs).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('search, filters, order, pages and the way back work', async ({ page }) => {
    await page.goto('/kk/library');
    await searchFor(page, 'алгоритм түсіндіру');
    await expect(hit(page)).toBeVisible();
    await tickCountry(page, 'Еуропалық Одақ');
    await expect(page.locator('main .card')).toHaveCount(1);
    await page.getByRole('link', { name: t.remove.replace('{label}', 'Еуропалық Одақ') }).click();
    await expect(page.locator('main .card').nth(1)).toBeVisible();
    await page.getByRole('link', { name: t.sort.newest }).click();
    await expect(page).toHaveURL(/sort=newest/);
    await page.goto('/kk/library');
    await page.getByRole('link', { name: t.all }).click();
    await page.locator('.pagination [rel=next]').click();
    await expect(page).toHaveURL(/page=2/);
    await hit(page).or(page.locator('main .card a').first()).first().click();
    await expect(page.getByRole('heading', { name: words.sources })).toBeVisible();
  });
});

test('a proposal typed while the session ended is kept, and sent after signing in', async ({ page }) => {
  await page.goto('/ru');
  const { email, password } = await signedInLearner(page);
  await page.goto('/ru/library/propose');
  await page.locator('[name=url]').fill('https://example.org/praktika');
  await page.locator('[name=reason]').fill('Потому что у нас то же самое, и писать это второй раз обидно.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: proposals.ru.send }).click();
  await expect(page.locator('[name=reason]')).toHaveValue('Потому что у нас то же самое, и писать это второй раз обидно.');
  await send(page, 'post', '/sessions', { email, password });
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/\/ru\/library\/proposals\?done=sent/);
  await expect(page.locator('main')).toContainText('https://example.org/praktika');
});

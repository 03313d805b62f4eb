import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Locale } from '#language/locale.ts';
import { answerRightly, questionShown } from './answer-key.ts';
import { thumb } from './hands.ts';
import { openLetterLink, signedInLearner } from './people.ts';

// Pictures of the main screens for docs/screens, of a running demonstration:
//   node e2e/take-screens.ts http://localhost:4321 docs/screens [dark]
const [origin = 'http://localhost:4321', folder = join(import.meta.dirname, '..', 'docs', 'screens'), scheme = 'light'] = process.argv.slice(2);
process.env.E2E_ORIGIN = origin;
const slug = 'digital-rights';
const names = {
  'names.kk.family': 'Мысалова',
  'names.kk.given': 'Гүлнұр',
  'names.kk.patronymic': 'Өмірзаққызы',
  'names.ru.family': 'Мысалова',
  'names.ru.given': 'Гульнур',
  'names.ru.patronymic': 'Омирзаковна',
  'names.latin.family': 'Mysalova',
  'names.latin.given': 'Gulnur',
};

const put = (page: Page, path: string, data: unknown = {}) => page.request.put(`${origin}/api${path}`, { data, headers: { origin } });

const sitTest = async (page: Page, locale: Locale, shoot: (name: string) => Promise<void>) => {
  await page.goto(`${origin}/${locale}/learning/${slug}/final-test`);
  await shoot('05-final-test');
  await page.locator('#name-confirmed').check();
  await page.locator('main form button[type=submit]').click();
  await page.locator('#prompt').waitFor();
  for (let number = 1; number <= 12; number += 1) {
    await answerRightly(page, thumb, questionShown((await page.locator('#prompt').textContent()) ?? '', locale), locale);
    if (number === 3) await shoot('06-attempt');
    if (number < 12) await page.locator('.runner .cluster .button').nth(1).click();
    await page.locator(`.outline [aria-current]`, { hasText: new RegExp(`^${Math.min(number + 1, 12)}$`) }).waitFor();
  }
  await page.locator('.runner .state', { hasText: '✓' }).waitFor();
  await page.locator('.runner .cluster .button').nth(2).click();
  await page.locator('dialog[open] .button').first().click();
  await page.waitForURL(/result$/);
  await shoot('07-result');
};

const tour = async (browser: Browser, locale: Locale, width: number) => {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width < 500 ? 740 : 860 },
    locale: locale === 'kk' ? 'kk-KZ' : locale,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  const shoot = async (name: string) => {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}-${locale}-${width}${scheme === 'dark' ? '-dark' : ''}.png`) });
  };
  await page.goto(`${origin}/${locale}`);
  await shoot('01-landing');
  await page.goto(`${origin}/${locale}/courses`);
  await shoot('02-catalogue');
  const learner = await signedInLearner(page, names);
  await page.goto(`${origin}/${locale}/courses/${slug}`);
  await shoot('03-course');
  await put(page, `/learning/${slug}`);
  await page.goto(`${origin}/${locale}/courses/${slug}/right-to-explanation`);
  await page.locator('.lesson-end button').waitFor();
  await shoot('04-lesson');
  for (const lesson of ['data-at-work', 'consent-and-purpose', 'access-to-my-data']) await put(page, `/learning/${slug}/lessons/${lesson}`);
  await page.goto(`${origin}/${locale}/learning`);
  await shoot('08-my-learning');
  for (const lesson of ['when-an-algorithm-decides', 'right-to-explanation', 'human-review']) await put(page, `/learning/${slug}/lessons/${lesson}`);
  await sitTest(page, locale, shoot);
  await page.goto(await openLetterLink(page, learner.email, '/certificates'));
  await page.goto(`${origin}/${locale}/certificates`);
  await shoot('09-certificates');
  const code = await page.locator('a[href*="/verify/"]').first().getAttribute('href');
  await page.goto(new URL(code ?? '', origin).href);
  await shoot('10-verify');
  await page.goto(`${origin}/${locale}/account`);
  await shoot('11-account');
  await page.goto(`${origin}/${locale}/library`);
  await shoot('12-library');
  await page.goto(`${origin}/${locale}/library?${new URLSearchParams({ q: locale === 'kk' ? 'алгоритм түсіндіру' : 'уволил алгоритм' })}`);
  await shoot('13-search');
  await page.goto(`${origin}/${locale}/library/eu-etuc-right-to-explanation`);
  await shoot('14-practice');
  await context.close();
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
await tour(browser, 'kk', 360);
await tour(browser, 'ru', 1280);
await browser.close();

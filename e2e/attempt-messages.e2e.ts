import { expect, test } from '@playwright/test';
import { locales } from '#language/locale.ts';
import { messages } from '#site/features/assessment/messages/messages.ts';
import { readAttempt, readCourse, startAttempt } from './by-api.ts';
import { hydrated } from './hydrated.ts';
import { judge } from './judge-page.ts';
import { send, signedInLearner } from './people.ts';

for (const locale of locales)
  test(`what a running test says without a connection, and without a session, is in order in ${locale}`, async ({ page, context, browser }) => {
    const t = messages[locale].runner;
    const state = page.locator('.runner .state');
    const radios = page.locator('.runner fieldset').first().getByRole('radio');
    await page.goto(`/${locale}`);
    const { email, password } = await signedInLearner(page);
    await readCourse(page);
    const id = await startAttempt(page);
    const asked = (await readAttempt(page, id)).questions.find(({ question }) => question.type === 'single' || question.type === 'true-false');
    await page.goto(`/${locale}/attempts/${id}#q${asked?.position}`);
    await hydrated(page);

    await context.setOffline(true);
    await radios.nth(0).check();
    await expect(state).toHaveText(t.onDevice);
    await judge(page, locale, 'an answer on the device');
    await context.setOffline(false);
    await expect(state).toContainText(t.saved);

    const elsewhere = await browser.newPage();
    await elsewhere.goto(`/${locale}`);
    await send(elsewhere, 'post', '/sessions', { email, password });
    await send(elsewhere, 'delete', '/sessions');
    await elsewhere.close();
    await radios.nth(1).check();
    await expect(state).toContainText(t.session);
    await judge(page, locale, 'a session that ended');
  });

import { expect, type Page, type Request, test } from '@playwright/test';
import { messages } from '#site/features/progress/messages/messages.ts';
import { lessons, slug } from './answer-key.ts';
import { enrol } from './by-api.ts';
import { send, signedInLearner } from './people.ts';

const lesson = `/courses/${slug}/${lessons[0]}`;

const blocks = (page: Page) => page.locator('.prose > *');
const blockOf = (request: Request): number => (request.postDataJSON() as { block: number }).block;

const expectAtTop = (page: Page, block: number) =>
  expect
    .poll(() =>
      blocks(page)
        .nth(block)
        .evaluate((element) => Math.abs(element.getBoundingClientRect().top)),
    )
    .toBeLessThan(120);

test('a lesson opens where one stopped, on another device and in another language', async ({ page, browser }) => {
  const { email, password } = await signedInLearner(page);
  await enrol(page);
  await page.goto(`/kk${lesson}`);
  await page.locator('.lesson-end button').waitFor();
  const saved = page.waitForResponse((response) => response.url().endsWith('/position') && response.ok() && blockOf(response.request()) > 4);
  await blocks(page)
    .nth(7)
    .evaluate((element) => element.scrollIntoView());
  const block = blockOf((await saved).request());

  const elsewhere = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const telephone = await elsewhere.newPage();
  await send(telephone, 'post', '/sessions', { email, password });
  await telephone.goto(`/kk${lesson}`);
  // Offered where she stands: to look for it at the end of the text would be a new place.
  await expect(telephone.getByRole('link', { name: messages.kk.island.resume })).toBeInViewport();
  await telephone.getByRole('link', { name: messages.kk.island.resume }).click();
  await expectAtTop(telephone, block);

  await telephone.locator('nav.languages a[hreflang=ru]').evaluate((link: HTMLAnchorElement) => link.click());
  await expect(telephone).toHaveURL(`/ru${lesson}#b${block}`);
  await expectAtTop(telephone, block);

  await telephone.goto('/ru/learning');
  await telephone.locator('main .card a.button').click();
  await expect(telephone).toHaveURL(`/ru${lesson}#b${block}`);
  await expectAtTop(telephone, block);
  await elsewhere.close();
});

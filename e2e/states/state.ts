import type { Page } from '@playwright/test';
import type { Locale } from '#language/locale.ts';

/** A page in one of the states people meet it in. */
export interface State {
  /** The file under site/pages/[locale]. */
  page: string;
  name: string;
  /** Leads the browser there; waits until what it is about is on the page. */
  open: (page: Page, locale: Locale) => Promise<unknown>;
  /** A refusal the browser writes into its console, as it does with every answer of 400 and above. */
  status?: number;
}

/** Opens an address without its language; waits for `seen` when that comes later than the page. */
export const at =
  (path: string, seen?: string): State['open'] =>
  async (page, locale) => {
    await page.goto(`/${locale}${path}`);
    if (seen) await page.locator(seen).first().waitFor();
  };

/** Sends the page's first form as it stands. */
export const submitForm = (page: Page): Promise<void> => page.locator('main form button[type=submit]').first().click();

/** Opens a page and sends its form with these fields filled; the page comes back with an error. */
export const refused =
  (path: string, fields: Record<string, string> = {}): State['open'] =>
  async (page, locale) => {
    await page.goto(`/${locale}${path}`);
    for (const [name, text] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(text);
    await submitForm(page);
    await page.locator('main .error-summary').first().waitFor();
  };

/** Opens all that is folded: axe passes over what is not shown. */
export const unfoldAll = async (page: Page): Promise<void> => {
  for (const fold of await page.locator('main details').all()) await fold.evaluate((details: HTMLDetailsElement) => (details.open = true));
};

/** Sends a list of codes to be checked. */
export const sendCodes =
  (text: string): State['open'] =>
  async (page, locale) => {
    await page.goto(`/${locale}/verify/list`);
    await page.locator('main [name=text]').fill(text);
    await submitForm(page);
    await page.locator('main table').waitFor();
  };

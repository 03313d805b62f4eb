import { expect, type Page } from '@playwright/test';

/** Waits until the islands that load with the page listen to hands: on a busy machine a click may come before. */
export const hydrated = (page: Page): Promise<void> => expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0);

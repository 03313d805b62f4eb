import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Locale } from '#language/locale.ts';

/** axe finds nothing, also nothing that is only best practice. `where` is named when it does; the journey goes on and fails at its end. */
export const expectNoViolations = async (page: Page, where = page.url()): Promise<void> => {
  // Given to a page once and run in it twice; there are no frames to join results of.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async () => (await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] })).violations,
  );
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join(', ')}`);
  expect.soft(said, where).toEqual([]);
};

/** Nothing is wider than the screen. */
export const expectNoSidewaysScroll = async (page: Page, where = page.url()): Promise<void> => {
  const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
  expect.soft(scroll, `${where}: width`).toBeLessThanOrEqual(client);
};

const phone = { width: 320, height: 740 };
const desk = { width: 1280, height: 800 };
/** Each theme at each width is looked at in one language or another. */
const looks: Record<Locale, readonly { colorScheme: 'light' | 'dark'; size: typeof phone }[]> = {
  kk: [
    { colorScheme: 'light', size: desk },
    { colorScheme: 'dark', size: phone },
  ],
  ru: [
    { colorScheme: 'dark', size: desk },
    { colorScheme: 'light', size: phone },
  ],
  en: [
    { colorScheme: 'light', size: desk },
    { colorScheme: 'dark', size: phone },
  ],
};

/**
 * The page as it looks once the new width and theme are drawn and no colour is on its way any more. Bounded: a browser
 * short of time may draw no frame until something moves.
 */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const atMost = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const frame = () => Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), atMost(1_000)]);
    await frame();
    await frame();
    await Promise.race([Promise.allSettled(document.getAnimations().map(({ finished }) => finished)), atMost(2_000)]);
    await frame();
  });

/** The page as it stands, without a reload: both themes, a desk and the narrowest phone. */
export const judge = async (page: Page, locale: Locale, where: string): Promise<void> => {
  for (const { colorScheme, size } of looks[locale]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
    await settled(page);
    await expectNoViolations(page, `${where} (${locale}, ${colorScheme}, ${size.width} px)`);
  }
  await expectNoSidewaysScroll(page, `${where} (${locale})`);
};

/** Fails on errors in the console and on violations of the content security policy. Call before the first page opens. */
export const listenForFaults = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
};

import { expect, type Page } from '@playwright/test';
import type { Learning } from '#api/progress/contract.ts';
import type { Locale } from '#language/locale.ts';
import { slug } from '../answer-key.ts';
import { certificateFile, drawnCertificate } from '../by-api.ts';
import { send } from '../people.ts';
import { at, type State } from './state.ts';

const openResult: State['open'] = async (page, locale) => {
  const learning = (await (await send(page, 'get', `/learning/${slug}`)).json()) as Learning;
  await page.goto(`/${locale}/attempts/${learning.finalTest?.resultAttemptId}/result`);
};

const openByCode: State['open'] = async (page, locale) => {
  const { code } = await drawnCertificate(page);
  await page.goto(`/${locale}/verify/${code}`);
};

const check = async (page: Page, locale: Locale, change: (file: Buffer) => Buffer) => {
  const file = await certificateFile(page, await drawnCertificate(page));
  await page.goto(`/${locale}/verify`);
  await page.locator('#file').setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: change(file) });
  await page.locator('form[enctype] button').click();
  await expect(page.locator('.verdict')).toBeVisible();
};

/** Somebody who has passed. */
export const holderStates: readonly State[] = [
  { page: 'attempts/[id]/result.astro', name: 'passed', open: openResult },
  { page: 'courses/[course]/index.astro', name: 'completed', open: at(`/courses/${slug}`) },
  { page: 'learning/index.astro', name: 'completed', open: at('/learning') },
  { page: 'learning/[course]/final-test.astro', name: 'passed already', open: at(`/learning/${slug}/final-test`) },
  {
    page: 'certificates.astro',
    name: 'one certificate',
    open: async (page, locale) => {
      await drawnCertificate(page);
      await at('/certificates', 'a[href*="/files/"]')(page, locale);
    },
  },
  { page: 'verify/[code].astro', name: 'valid', open: openByCode },
  { page: 'verify/index.astro', name: 'the original file', open: (page, locale) => check(page, locale, (file) => file) },
  { page: 'verify/index.astro', name: 'a changed file', open: (page, locale) => check(page, locale, (file) => Buffer.concat([file, Buffer.from('\n')])) },
];

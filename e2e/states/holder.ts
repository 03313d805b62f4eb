import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Learning } from '#api/progress/contract.ts';
import type { Locale } from '#language/locale.ts';
import { slug } from '../answer-key.ts';
import { certificateFile, drawnCertificate } from '../by-api.ts';
import { send } from '../people.ts';
import { at, type State, unfoldAll } from './state.ts';

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

const refusedShare: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/certificates/transcript`);
  await page.locator('main [name=until]').fill('2020-01-01');
  await page.locator('main form:has([name=label]) [type=submit]').click();
  await page.locator('main .error-summary').waitFor();
};

const share = async (page: Page, label: string, withScores = false): Promise<{ id: string; token: string }> => {
  const id = randomUUID();
  const { token } = (await (await send(page, 'post', '/transcript-shares', { id, label, withScores })).json()) as { token: string };
  return { id, token };
};

const madeShare: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/certificates/transcript`);
  await page.locator('main [name=label]').fill('Жұмыс берушіге');
  await page.locator('main form:has([name=label]) [type=submit]').click();
  await page.locator('[data-share-address]').waitFor();
};

const endedShare: State['open'] = async (page, locale) => {
  await share(page, 'Серіктеске', true);
  const { id } = await share(page, 'Бұрынғы жұмыс берушіге');
  await send(page, 'delete', `/transcript-shares/${id}`);
  await page.goto(`/${locale}/certificates/transcript?done=ended`);
  await unfoldAll(page);
};

const shownTranscript: State['open'] = async (page, locale) => {
  const { token } = await share(page, 'Серіктеске', true);
  await at(`/transcript/${token}`, 'main .card')(page, locale);
};

/** Somebody who has passed. */
export const holderStates: readonly State[] = [
  { page: 'attempts/[id]/result.astro', name: 'passed', open: openResult },
  { page: 'courses/[course]/index.astro', name: 'completed', open: at(`/courses/${slug}`) },
  { page: 'learning/index.astro', name: 'completed', open: at('/learning') },
  { page: 'learning/[course]/final-test.astro', name: 'passed already', open: at(`/learning/${slug}/final-test`) },
  {
    page: 'certificates/index.astro',
    name: 'one certificate, everything unfolded',
    open: async (page, locale) => {
      await drawnCertificate(page);
      await at('/certificates', 'a[href*="/files/"]')(page, locale);
      await unfoldAll(page);
    },
  },
  { page: 'certificates/transcript.astro', name: 'no link yet', open: at('/certificates/transcript', 'main [name=label]') },
  { page: 'certificates/transcript.astro', name: 'errors', open: refusedShare, status: 422 },
  { page: 'certificates/transcript.astro', name: 'a link just made', open: madeShare },
  { page: 'certificates/transcript.astro', name: 'links that work and one that was ended', open: endedShare },
  { page: 'transcript/[token].astro', name: 'everything she holds', open: shownTranscript },
  { page: 'transcript/[token].astro', name: 'a link that was ended', open: at(`/transcript/${'x'.repeat(43)}`), status: 404 },
  { page: 'verify/[code].astro', name: 'valid', open: openByCode },
  { page: 'verify/index.astro', name: 'the original file', open: (page, locale) => check(page, locale, (file) => file) },
  { page: 'verify/index.astro', name: 'a changed file', open: (page, locale) => check(page, locale, (file) => Buffer.concat([file, Buffer.from('\n')])) },
];

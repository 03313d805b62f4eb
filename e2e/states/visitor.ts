import { expect, type Page } from '@playwright/test';
import { createCode } from '#certificates/code.ts';
import { messages } from '#site/features/assessment/messages/messages.ts';
import { answerRightly, checksOf, lessons, slug } from '../answer-key.ts';
import { thumb } from '../hands.ts';
import { at, refused, type State, sendCodes } from './state.ts';

const [firstLesson, ...otherLessons] = lessons;

/** What an author can put into a lesson is all in this one. */
const expectEveryComponent = async (page: Page) => {
  for (const part of ['.prose table', '.prose figure svg', '.prose .example', '.prose .notice', '.prose sup a[href^="#source-"]'])
    await expect(page.locator(part).first()).toBeVisible();
};

const openLesson: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/courses/${slug}/${firstLesson}`);
  await expectEveryComponent(page);
  await page.locator('.lesson-end .button').first().waitFor();
};

/** One check answered right, one wrong, one sent without an answer. */
const answerChecks: State['open'] = async (page, locale) => {
  await openLesson(page, locale);
  const t = messages[locale].check;
  const [right, wrong, empty] = await page.locator('.check-question').all();
  if (!right || !wrong || !empty) throw new Error('the lesson has fewer than three checks');
  for (const form of [right, wrong, empty]) await form.scrollIntoViewIfNeeded();
  const [question] = checksOf(firstLesson ?? '');
  if (!question) throw new Error('the lesson has no check');
  await answerRightly(page, thumb, question, locale, right);
  await right.getByRole('button', { name: t.submit }).click();
  await expect(right.locator('.verdict')).toContainText(t.correct);
  await wrong.locator('input').last().check();
  await wrong.getByRole('button', { name: t.submit }).click();
  await expect(wrong.locator('.verdict')).toBeVisible();
  await empty.getByRole('button', { name: t.submit }).click();
  await expect(empty.locator('.error')).toHaveText(t.empty);
};

const someCodes = [1, 2].map((byte) => createCode((size) => new Uint8Array(size).fill(byte)));

const sendFile =
  (name: string, content: string | number): State['open'] =>
  async (page, locale) => {
    await page.goto(`/${locale}/verify`);
    await page
      .locator('#file')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: typeof content === 'number' ? Buffer.alloc(content) : Buffer.from(content) });
    // Past the script's own warning: a browser without it sends the file.
    await page.locator('#file').evaluate((input: HTMLInputElement) => input.form?.submit());
    await page.waitForLoadState();
    await page.locator('.verdict, .error-summary, main h1').first().waitFor();
  };

const warnAboutFile: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/verify`);
  await page.locator('#file').setInputFiles({ name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11 * 1024 * 1024) });
  await expect(page.locator('#file-warning')).not.toBeEmpty();
};

/** A form of no page of ours. */
const sendFromElsewhere: State['open'] = async (page, locale) => {
  const origin = new URL((await page.goto(`/${locale}`))?.url() ?? '').origin;
  await page.goto('about:blank');
  await page.setContent(`<form method="post" action="${origin}/${locale}/sign-in"><button>send</button></form>`);
  await page.getByRole('button').click();
  await page.waitForURL(`**/${locale}/sign-in`);
};

export const visitorStates: readonly State[] = [
  { page: 'index.astro', name: 'landing', open: at('') },
  { page: 'about.astro', name: 'about', open: at('/about') },
  { page: 'privacy.astro', name: 'privacy', open: at('/privacy') },
  { page: 'api.astro', name: 'API for developers', open: at('/api') },
  { page: 'courses/index.astro', name: 'all courses', open: at('/courses') },
  { page: 'courses/index.astro', name: 'filtered', open: at('/courses?direction=digital-rights&level=basic&certificate=yes', 'main .card') },
  { page: 'courses/index.astro', name: 'nothing found', open: at('/courses?level=advanced') },
  { page: 'courses/[course]/index.astro', name: 'as a visitor', open: at(`/courses/${slug}`) },
  { page: 'courses/[course]/[lesson].astro', name: 'as a visitor', open: openLesson },
  { page: 'courses/[course]/[lesson].astro', name: 'checks answered', open: answerChecks },
  ...otherLessons.map((lesson) => ({
    page: 'courses/[course]/[lesson].astro',
    name: lesson,
    open: at(`/courses/${slug}/${lesson}`, '.lesson-end .button'),
  })),
  { page: 'verify/index.astro', name: 'form', open: at('/verify') },
  { page: 'verify/index.astro', name: 'no code', open: refused('/verify') },
  { page: 'verify/index.astro', name: 'no file', open: sendFile('nothing.pdf', ''), status: 422 },
  { page: 'verify/index.astro', name: 'nothing we check', open: sendFile('letter.pdf', 'a letter'), status: 422 },
  { page: 'verify/index.astro', name: 'a PDF of somebody else', open: sendFile('other.pdf', '%PDF-1.4\n%%EOF\n') },
  { page: 'verify/index.astro', name: 'a document that names several', open: sendFile('transcript.pdf', `%PDF-1.4\n${someCodes.join('\n')}`) },
  { page: 'verify/index.astro', name: 'warned before a large file is sent', open: warnAboutFile },
  { page: 'verify/[code].astro', name: 'mistyped', open: at('/verify/0000-0000'), status: 404 },
  { page: 'verify/[code].astro', name: 'mistyped beyond all length', open: at(`/verify/${'ABCD-'.repeat(30)}`), status: 404 },
  { page: 'verify/[code].astro', name: 'never given', open: at('/verify/0000-0000-0000-0000-0000'), status: 404 },
  { page: 'verify/list.astro', name: 'form', open: at('/verify/list') },
  { page: 'verify/list.astro', name: 'nothing pasted', open: refused('/verify/list'), status: 422 },
  { page: 'verify/list.astro', name: 'none was ever given', open: sendCodes('0000-0000-0000-0000-0000\n0000-0000') },
  { page: 'too-large.astro', name: 'a file of 11 MB', open: sendFile('large.pdf', 11 * 1024 * 1024), status: 413 },
  { page: 'not-found.astro', name: 'no such page', open: at('/nothing-here'), status: 404 },
  { page: 'cross-site.astro', name: 'a form of another site', open: sendFromElsewhere, status: 403 },
  { page: 'failed.astro', name: 'as it is shown when the server fails', open: at('/failed') },
];

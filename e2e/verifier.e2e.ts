import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { OwnCertificate } from '#api/certificates/contract.ts';
import { appendUpdate } from '#certificates/append-update.ts';
import { createCode } from '#certificates/code.ts';
import { messages as errors } from '#site/features/about/errors/messages/messages.ts';
import { messages as account } from '#site/features/accounts/messages/messages.ts';
import { messages as security } from '#site/features/accounts/security-messages/messages.ts';
import { messages } from '#site/features/certificates/messages/messages.ts';
import { messages as courses } from '#site/features/courses/messages/messages.ts';
import { slug } from './answer-key.ts';
import { certificateFile, drawnCertificate, passCourse } from './by-api.ts';
import { flipByte, foreignFile, saveAgain } from './certificate-files.ts';
import { type OwnAcademy, startAcademy } from './own-academy.ts';
import { newLearner, send, signedInLearner, signInAs } from './people.ts';

const t = messages.ru;
const names = { ...newLearner().names, 'names.ru.family': 'Мысалова', 'names.ru.given': 'Айгуль' };

let academy: OwnAcademy;
let certificate: OwnCertificate;
let file: Buffer;
let password: string;
let holder: Page;

// One certificate for all; at the end its course is withdrawn and its holder's account deleted, which others must not see.
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  academy = await startAcademy();
  holder = await browser.newPage({ baseURL: academy.origin });
  await holder.goto('/');
  ({ password } = await signedInLearner(holder, names));
  await passCourse(holder);
  certificate = await drawnCertificate(holder);
  file = await certificateFile(holder, certificate);
});
test.afterAll(() => academy.stop());

/** Somebody without an account, who reads Russian. */
const strangersDesk = (browser: Browser, javaScriptEnabled = true): Promise<Page> =>
  browser.newPage({ baseURL: academy.origin, locale: 'ru-RU', javaScriptEnabled });

const typeCode = async (page: Page, code: string) => {
  await page.goto('/verify');
  await page.getByLabel(t.verify.code).fill(code);
  await page.getByRole('button', { name: t.verify.codeButton }).click();
};

const giveFile = async (page: Page, buffer: Buffer, name = 'certificate.pdf') => {
  await page.goto('/verify');
  await page.getByLabel(t.verify.file).setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: t.verify.fileButton }).click();
};

const verdict = (page: Page) => page.getByRole('heading', { level: 1 });
const expectRecord = async (page: Page) => {
  await expect(page.locator('.verdict')).toContainText('Мысалова Айгуль');
  await expect(page.locator('.verdict')).toContainText(certificate.title.ru);
  await expect(page.locator('.verdict')).toContainText(certificate.number);
};

/** As it may come from a telephone call: small letters, spaces, a Russian keyboard. */
const asTyped = (code: string): string =>
  code.replaceAll('-', ' ').replaceAll('A', 'А').replaceAll('C', 'С').replaceAll('0', 'О').replaceAll('3', 'З').toLowerCase();

const expectEveryVerdictOnFiles = async (page: Page) => {
  await giveFile(page, file);
  await expect(verdict(page)).toHaveText(t.verdict.original);
  await expectRecord(page);
  for (const [changed, word] of [
    [flipByte(file), t.verdict.altered],
    [await saveAgain(file), t.verdict.altered],
    [Buffer.from(await appendUpdate(file)), t.verdict.appended],
  ] as const) {
    await giveFile(page, changed);
    await expect(verdict(page)).toHaveText(word);
    await expect(page.getByRole('heading', { name: t.verdict.record })).toBeVisible();
    await expectRecord(page);
  }
  await giveFile(page, await foreignFile());
  await expect(verdict(page)).toHaveText(t.verdict['not-ours']);
  await giveFile(page, Buffer.from('Куәландырамын'), 'letter.txt');
  await expect(verdict(page)).toHaveText(t.verdict['unknown-format']);
  await page.goto('/verify');
  await page.getByRole('button', { name: t.verify.fileButton }).click();
  await expect(page.getByRole('alert')).toContainText(t.verify.fileEmpty);
};

test('a code is found however it is typed', async ({ browser }) => {
  const page = await strangersDesk(browser);
  await typeCode(page, asTyped(certificate.code));
  await expect(verdict(page)).toHaveText(t.verdict.valid);
  await expect(page).toHaveURL(`/ru/verify/${certificate.code}`);
  await expectRecord(page);
});

test('a slip of the pen and a code never given are told apart', async ({ browser }) => {
  const page = await strangersDesk(browser);
  const last = certificate.code.at(-1) === '7' ? '8' : '7';
  await typeCode(page, certificate.code.slice(0, -1) + last);
  await expect(verdict(page)).toHaveText(t.verdict.mistyped);
  await typeCode(page, createCode(randomBytes));
  await expect(verdict(page)).toHaveText(t.verdict['not-found']);
  await typeCode(page, '');
  await expect(page.getByRole('alert')).toContainText(t.verify.codeEmpty);
});

test('a file is the original, a changed one, or none of ours', async ({ browser }) => {
  await expectEveryVerdictOnFiles(await strangersDesk(browser));
});

test('the credential, its JWT and both badges are originals as the PDF is', async ({ browser }) => {
  const page = await strangersDesk(browser);
  const forms = certificate.files.filter(({ variant }) => ['credential', 'jwt', 'badge.svg', 'badge.png'].includes(variant));
  expect(forms.length).toBe(4);
  for (const { variant, path } of forms) {
    const answer = await holder.request.get(`${academy.origin}/api${path}`);
    await giveFile(page, await answer.body(), variant.startsWith('badge') ? variant : `${variant}.${variant === 'jwt' ? 'jwt' : 'json'}`);
    await expect(verdict(page), variant).toHaveText(t.verdict.original);
    await expectRecord(page);
  }
});

test('a list of codes becomes a table and a spreadsheet, without a script too', async ({ browser }) => {
  const page = await strangersDesk(browser, false);
  await page.goto('/verify');
  await page.getByRole('link', { name: t.verify.listLink }).click();
  const button = page.getByRole('button', { name: t.list.button });
  await button.click();
  await expect(page.getByRole('alert')).toContainText(t.list.empty);
  await page.getByLabel(t.list.text).fill(`${asTyped(certificate.code)}\n${createCode(randomBytes)}`);
  await button.click();
  await expect(verdict(page)).toHaveText(t.list.results);
  await expect(page.getByRole('row', { name: 'Мысалова Айгуль' })).toContainText(certificate.title.ru);
  await expect(page.getByRole('row', { name: t.list.notFound })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t.list.download }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toContain(`"${certificate.number}"`);
});

test('all of it works without a script', async ({ browser }) => {
  const page = await strangersDesk(browser, false);
  await typeCode(page, asTyped(certificate.code));
  await expect(verdict(page)).toHaveText(t.verdict.valid);
  await expectEveryVerdictOnFiles(page);
});

test('a file over 10 MB is kept back by the page, and refused on a page of its own when it comes', async ({ browser }) => {
  const large = Buffer.concat([file, Buffer.alloc(11 * 1024 * 1024)]);
  const page = await strangersDesk(browser);
  await giveFile(page, large);
  await expect(page.getByRole('status')).toHaveText(t.verify.fileTooLarge);
  const old = await strangersDesk(browser, false);
  await giveFile(old, large);
  await expect(verdict(old)).toHaveText(errors.ru['too-large'].title);
  await old.locator('main').getByRole('link', { name: errors.ru.verify }).click();
  await expect(verdict(old)).toHaveText(t.verify.title);
});

test('the course withdrawn and the account deleted, the certificate stays valid', async ({ browser }) => {
  const author = await browser.newPage({ baseURL: academy.origin });
  await author.goto('/');
  await signInAs(author, 'methodist', academy.dataDir);
  await send(author, 'put', `/courses/${slug}/withdrawal`);
  await holder.goto(`/ru/courses/${slug}`);
  await expect(holder.getByText(courses.ru.withdrawn)).toBeVisible();
  await holder.goto('/ru/account/security/delete');
  await holder.getByLabel(security.ru.deletion.password).fill(password);
  await holder.getByRole('button', { name: security.ru.deletion.button }).click();
  await expect(holder.getByText(account.ru.signIn.done.deleted)).toBeVisible();
  const page = await strangersDesk(browser);
  await typeCode(page, certificate.code);
  await expect(verdict(page)).toHaveText(t.verdict.valid);
  await expectRecord(page);
  await giveFile(page, file);
  await expect(verdict(page)).toHaveText(t.verdict.original);
  await expectRecord(page);
});

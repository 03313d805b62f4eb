import { expect, type Page, test } from '@playwright/test';
import { rightAnswer } from '#courses/grade.ts';
import { fill } from '#language/message.ts';
import { messages as assessment } from '#site/features/assessment/messages/messages.ts';
import { messages as certificateStates } from '#site/features/certificate-states/messages/messages.ts';
import { messages as certificates } from '#site/features/certificates/messages/messages.ts';
import { messages as own } from '#site/features/own-certificates/messages/messages.ts';
import { messages as transcripts } from '#site/features/transcripts/messages/messages.ts';
import { bankQuestion } from './answer-key.ts';
import { drawnCertificate, passCourse, readAttempt, saveAnswer, submit } from './by-api.ts';
import { changeScheme } from './certificate-by-api.ts';
import { startAcademy } from './own-academy.ts';
import { type Learner, send, signedInLearner, signInAs } from './people.ts';

const day = 24 * 60 * 60_000;
const t = own.kk;

const signIn = (page: Page, { email, password }: Learner) => send(page, 'post', '/sessions', { email, password });

const answerAll = async (page: Page, attempt: string) => {
  const { questions } = await readAttempt(page, attempt);
  for (const { position, question } of questions) await saveAnswer(page, attempt, position, rightAnswer(bankQuestion(question.id), 'kk'));
  await submit(page, attempt);
};

/** Whether a stranger who checks the code reads a score. */
const expectScoreSeen = async (stranger: Page, code: string, seen: boolean) => {
  await stranger.goto(`/kk/verify/${code}`);
  await expect(stranger.getByText(certificates.kk.record.result, { exact: true })).toHaveCount(seen ? 1 : 0);
};

test('her score is seen as she chooses; she renews herself by taking the final test again, and what was before stays', async ({ browser }) => {
  test.setTimeout(180_000);
  const academy = await startAcademy();
  const [page, administrator] = [
    await browser.newPage({ baseURL: academy.origin, viewport: { width: 360, height: 740 } }),
    await browser.newPage({ baseURL: academy.origin }),
  ];
  await Promise.all([page.goto('/kk'), administrator.goto('/kk')]);
  await signInAs(administrator, 'academy-administrator', academy.dataDir);
  await changeScheme(administrator, { validity: { rule: 'months', months: 12, renewalOpensDays: 90 }, result: 'score' });
  const learner = await signedInLearner(page);
  const firstAttempt = await passCourse(page);
  const { number: first, code } = await drawnCertificate(page);
  await expectScoreSeen(administrator, code, false);
  await page.goto('/kk/certificates');
  await page.getByRole('button', { name: t.score.show }).click();
  await expect(page.getByText(t.done.shown)).toBeVisible();
  await expectScoreSeen(administrator, code, true);
  await page.getByRole('button', { name: t.score.hide }).click();
  await expect(page.getByText(t.done.hidden)).toBeVisible();
  await expectScoreSeen(administrator, code, false);
  await expect(page.getByRole('button', { name: t.renewal.button })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: t.renewal.title })).toBeVisible();

  await academy.advanceClock(300 * day);
  await signIn(page, learner);
  await page.goto('/kk/certificates');
  await expect(page.getByText(certificateStates.kk.states.expiring, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t.renewal.button }).click();
  await expect(page.getByText(assessment.kk.start.renewal, { exact: true })).toBeVisible();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: assessment.kk.start.begin }).click();
  await expect(page).toHaveURL(/\/kk\/attempts\//);
  const attempt = new URL(page.url()).pathname.split('/')[3] ?? '';
  expect(attempt).not.toBe(firstAttempt);
  await answerAll(page, attempt);

  await expect(async () => {
    await page.goto('/kk/certificates');
    await expect(page.locator('main .card .numbers').first()).not.toHaveText(first, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const second = (await page.locator('main dd.numbers').first().textContent()) ?? '';
  await page.getByText(t.earlier).click();
  const former = page.locator('main details .card').filter({ hasText: first });
  await expect(former).toContainText(t.state.next.renewal);
  await former.getByRole('link', { name: second, exact: true }).click();
  await expect(page.locator('main .card').first()).toBeInViewport();
  await page.goto(`/kk/attempts/${firstAttempt}/result`);
  await expect(page.getByText(assessment.kk.result.passed)).toBeVisible();
  await academy.stop();
});

test('everything she holds is shown by a link, without her score, until she ends it', async ({ page, browser }) => {
  const learner = await signedInLearner(page);
  await passCourse(page);
  const { number } = await drawnCertificate(page);
  await page.goto('/kk/certificates/transcript');
  await page.getByLabel(transcripts.kk.share.label).fill('Жұмыс берушіге');
  await page.getByRole('button', { name: transcripts.kk.share.button }).click();
  await expect(page.getByText(transcripts.kk.share.ready)).toBeVisible();
  const address = await page.locator('[data-share-address] input').inputValue();
  expect(address).toContain('/kk/transcript/');

  const elsewhere = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const stranger = await elsewhere.newPage();
  await stranger.goto(address);
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Мысалова Айгүл');
  await expect(stranger.locator('main .card')).toHaveCount(1);
  await expect(stranger.getByText(number, { exact: true })).toBeVisible();
  await expect(stranger.getByText(transcripts.kk.shown.result, { exact: true })).toHaveCount(0);
  await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  expect(await stranger.content()).not.toContain(learner.email);
  const file = await stranger.request.get((await stranger.locator('main a[href*="/pdf?locale=ru"]').getAttribute('href')) ?? '');
  expect([file.status(), file.headers()['content-type'], (await file.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);

  await page.goto('/kk/certificates/transcript');
  await page.getByRole('button', { name: fill(transcripts.kk.links.endNamed, { label: 'Жұмыс берушіге' }) }).click();
  await expect(page.getByText(transcripts.kk.links.done)).toBeVisible();
  expect((await stranger.goto(address))?.status()).toBe(404);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(transcripts.kk.shown.ended);
  await expect(stranger.getByText(number, { exact: true })).toHaveCount(0);
  await elsewhere.close();
});

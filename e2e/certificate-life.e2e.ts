import { type Browser, expect, type Page, test } from '@playwright/test';
import type { IssueBatchRow } from '#api/certificates/batch-contract.ts';
import type { IssuedCertificate } from '#api/certificates/life-contract.ts';
import { messages as letters } from '#api/certificates/messages/life/messages.ts';
import { formatDate } from '#language/dates.ts';
import { type Locale, locales } from '#language/locale.ts';
import { messages as life } from '#site/features/certificate-states/messages/messages.ts';
import { messages as verify } from '#site/features/certificates/messages/messages.ts';
import { messages as batches } from '#site/features/certificates-admin/batches/messages/messages.ts';
import { messages as changes } from '#site/features/certificates-admin/certificates/messages/messages.ts';
import { capital } from '#site/features/certificates-admin/fields/options-of.ts';
import { messages as schemes } from '#site/features/certificates-admin/schemes/messages/messages.ts';
import { messages as words } from '#site/features/certificates-admin/words/messages/messages.ts';
import { type OwnAcademy, startAcademy } from './own-academy.ts';
import { type Learner, send, signedInLearner, signInAs } from './people.ts';

const day = 24 * 60 * 60_000;
const slug = 'negotiators';

let academy: OwnAcademy;
let administrator: Page;
let holder: Learner;
/** The first is renewed, the other one revoked. */
let issued: IssuedCertificate[];

// The clock is moved by a year, so this has a server of its own; each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  academy = await startAcademy();
  administrator = await browser.newPage({ baseURL: academy.origin, locale: 'ru-RU' });
  await administrator.goto('/');
  holder = await memberOfPrimary(browser);
  await signInAs(administrator, 'academy-administrator', academy.dataDir);
});
test.afterAll(() => academy.stop());

/** Somebody whose organisation has an administrator of its own. */
const memberOfPrimary = async (browser: Browser): Promise<Learner> => {
  const page = await browser.newPage({ baseURL: academy.origin });
  await page.goto('/');
  const learner = await signedInLearner(page);
  const q = encodeURIComponent('Автобус паркінің');
  const { organisations } = (await (await send(page, 'get', `/organisations?q=${q}`)).json()) as { organisations: { id: string }[] };
  const kk = { family: 'Мысалова', given: 'Айгүл' };
  await send(page, 'put', '/person', { names: { kk }, organisationId: organisations[0]?.id });
  await page.close();
  return learner;
};

const readCertificate = async (id: string | undefined): Promise<IssuedCertificate> =>
  (await (await send(administrator, 'get', `/issued-certificates/${id}`)).json()) as IssuedCertificate;

const typeTexts = async (legend: string, text: string): Promise<void> => {
  const group = administrator.getByRole('group', { name: legend, exact: true });
  for (const language of locales) await group.getByLabel(words.ru.languages[language], { exact: false }).fill(`${text} ${language}`);
};

/** The session of an administrator does not outlive the leap of a clock. */
const leap = async (days: number): Promise<void> => {
  await academy.advanceClock(days * day);
  await signInAs(administrator, 'academy-administrator', academy.dataDir);
};

const lettersTo = async (email: string, subjects: readonly string[]): Promise<number> => {
  const { letters: all } = (await (await send(administrator, 'get', `/mailbox?recipient=${encodeURIComponent(email)}`)).json()) as {
    letters: { subject: string }[];
  };
  return all.filter(({ subject }) => subjects.includes(subject)).length;
};

const remindersTo = (email: string, letter: 'expiring' | 'expiringAround') =>
  lettersTo(
    email,
    locales.map((locale) => letters[locale][letter].subject),
  );

const expectReminders = async (count: number): Promise<void> => {
  for (const [email, letter] of [
    [holder.email, 'expiring'],
    ['organisation@academy.example', 'expiringAround'],
  ] as const)
    await expect.poll(() => remindersTo(email, letter), { timeout: 90_000 }).toBe(count);
};

test('an administrator makes a scheme valid for a year and sees the document while typing', async () => {
  const t = schemes.ru;
  await administrator.goto('/ru/admin/schemes');
  await administrator.getByRole('link', { name: t.add }).click();
  await administrator.getByLabel(t.fields.slug).fill(slug);
  await typeTexts(t.fields.name, 'Переговорщики');
  await administrator.getByLabel(t.fields.issuer).selectOption('academy-of-union-development');
  await administrator.getByRole('radio', { name: t.kinds.competence }).check();
  await expect(administrator.getByRole('group', { name: t.fields['subject.title'] })).toBeHidden();
  await administrator.getByRole('radio', { name: t.subjects.programme, exact: true }).check();
  await typeTexts(t.fields['subject.title'], 'Ведение переговоров');
  for (const number of ['1', '2']) {
    await administrator.locator('[id="subject.outcomes-add"]').click();
    await typeTexts(t.fields.outcome.replace('{number}', number), 'Готовит позицию.');
  }
  await administrator.getByLabel(t.fields['subject.hours.clock'], { exact: true }).fill('7,5');
  await administrator.getByLabel(t.fields['subject.hours.academic'], { exact: true }).fill('10');
  await administrator.getByLabel(t.fields['subject.hours.academicMinutes']).fill('45');
  await typeTexts(t.fields['assessment.type'], 'Учебные переговоры.');
  await typeTexts(t.fields['assessment.supervision'], 'Наблюдали двое.');
  await typeTexts(t.fields['assessment.identityCheck'], 'Проверено удостоверение.');
  await administrator.getByRole('radio', { name: t.rules.months }).check();
  await administrator.getByLabel(t.fields['validity.months']).fill('12');
  await administrator.getByLabel(t.fields['validity.renewalOpensDays']).fill('90');
  const save = administrator.getByRole('button', { name: t.saveNew });
  await save.click();
  // What is missing is named, what was typed is there.
  await expect(administrator.getByRole('alert')).toContainText(t.fields.qualityAssurance);
  await expect(administrator.getByLabel(t.fields['validity.months'])).toHaveValue('12');
  await typeTexts(t.fields.qualityAssurance, 'Содержание утверждает совет.');
  await expect(administrator.getByAltText(new RegExp(`^${t.preview.page.split('{')[0]}1`))).toBeVisible({ timeout: 20_000 });
  await save.click();
  await expect(administrator.getByText(t.done.saved)).toBeVisible();
  await expect(administrator.getByText(t.history.version.replace('{number}', '1'))).toBeVisible();
});

test('she issues by a list of two, one of whom has no account', async () => {
  const t = batches.ru;
  await administrator.goto('/ru/admin/batches');
  await administrator.getByRole('link', { name: t.add }).click();
  await administrator.getByLabel(t.name, { exact: true }).fill('Переговорщики, поток 1');
  await administrator.getByLabel(t.scheme, { exact: true }).selectOption(slug);
  await administrator.getByLabel(t.list, { exact: true }).fill(`${holder.email}\n,Сериков,Данияр\nnobody@,Ошибкин,Пётр`);
  await administrator.getByRole('button', { name: t.check }).click();
  await expect(administrator.getByText(t.obstacles['email-invalid'])).toBeVisible();
  await administrator.getByRole('button', { name: t.start.button }).click();
  await expect(administrator.getByRole('link', { name: t.zip })).toBeVisible({ timeout: 60_000 });
  const id = new URL(administrator.url()).pathname.split('/').at(-1);
  const { rows } = (await (await send(administrator, 'get', `/issue-batches/${id}/rows`)).json()) as { rows: IssueBatchRow[] };
  issued = [await readCertificate(rows[0]?.certificate?.id), await readCertificate(rows[1]?.certificate?.id)];
  expect(issued.map(({ number }) => number.split('-')[0])).toEqual(['AUD', 'AUD']);
});

/** What a stranger reads in each language: the verdict first, then what stands beside it. */
const expectVerdict = async (
  browser: Browser,
  code: string,
  verdict: 'valid' | 'expired' | 'renewed' | 'revoked',
  seen: (locale: Locale) => string[],
): Promise<void> => {
  const stranger = await browser.newPage({ baseURL: academy.origin });
  for (const locale of locales) {
    await stranger.goto(`/${locale}/verify/${code}`);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(verify[locale].verdict[verdict]);
    for (const text of seen(locale)) await expect(stranger.locator('main')).toContainText(text);
  }
  await stranger.close();
};

const change = async (id: string | undefined, wish: 'revoke' | 'renew', reason?: string): Promise<void> => {
  const t = changes.ru;
  await administrator.goto(`/ru/admin/certificates/${id}`);
  await administrator.getByRole('link', { name: t[wish].title }).click();
  await expect(administrator.getByText(t[wish].text)).toBeVisible();
  if (reason) await administrator.getByLabel(reason, { exact: true }).check();
  await administrator.getByRole('button', { name: t[wish].button, exact: true }).click();
  await expect(administrator.getByText(t[wish].done)).toBeVisible();
};

test('one is revoked with a reason that everybody may read, the other stays valid', async ({ browser }) => {
  const [valid, revoked] = issued;
  await change(revoked?.id, 'revoke', capital(life.ru.reasons['rules-broken']));
  await expectVerdict(browser, revoked?.code ?? '', 'revoked', (locale) => [life[locale].reasons['rules-broken'], 'Сериков']);
  await expectVerdict(browser, valid?.code ?? '', 'valid', (locale) => [formatDate(locale, valid?.validUntil ?? '')]);
});

test('without a script the scheme gets a next version, and what was issued keeps its bytes', async ({ browser }) => {
  const t = schemes.ru;
  const [first] = issued;
  const readFile = async () => (await send(administrator, 'get', `/certificates/${first?.id}/files/kk-ru`)).body();
  const before = await readFile();
  const page = await browser.newPage({ baseURL: academy.origin, javaScriptEnabled: false });
  await page.goto('/');
  await signInAs(page, 'academy-administrator', academy.dataDir);
  await page.goto(`/ru/admin/schemes/${slug}`);
  await page.getByText(t.parts.alignment).click();
  await page.locator('#alignment-add').click();
  await page.locator('#alignment-add').click();
  await page.getByRole('button', { name: `${t.rows.remove} : ${t.fields.alignmentRow.replace('{number}', '2')}` }).click();
  const row = page.locator('#alignment .row');
  await expect(row).toHaveCount(1);
  for (const language of locales) await row.getByLabel(words.ru.languages[language]).fill(`Переговоры ${language}`);
  await row.getByLabel(t.fields['alignment.framework']).fill('Рамка компетенций');
  await row.getByLabel(t.fields['alignment.url']).fill('https://framework.example/1');
  await page.getByRole('button', { name: t.preview.button }).click();
  await expect(page.locator('#preview-pages img').first()).toBeVisible();
  await page.getByRole('button', { name: t.saveVersion }).click();
  await expect(page.getByText(t.done.saved)).toBeVisible();
  await expect(page.getByText(t.history.version.replace('{number}', '2'))).toBeVisible();
  expect((await readFile()).equals(before)).toBe(true);
  await page.close();
});

test('towards its end the holder and her organisation are reminded once each time, and it is still valid', async ({ browser }) => {
  const [first] = issued;
  await leap(280);
  await administrator.goto(`/ru/admin/certificates?state=expiring&q=${first?.number}`);
  await expect(administrator.getByRole('row').filter({ hasText: first?.number ?? '' })).toContainText(life.ru.states.expiring);
  await expectReminders(1);
  await leap(60);
  await expectReminders(2);
  await leap(20);
  await expectReminders(3);
  await expectVerdict(browser, first?.code ?? '', 'valid', () => []);
});

test('after its last day it is expired; renewed, the two point to each other', async ({ browser }) => {
  const [first] = issued;
  await leap(10);
  await expectVerdict(browser, first?.code ?? '', 'expired', (locale) => [formatDate(locale, first?.validUntil ?? '')]);
  await change(first?.id, 'renew');
  const renewed = await readCertificate(new URL(administrator.url()).pathname.split('/').at(-1));
  expect(renewed.chain.map(({ id }) => id)).toEqual([first?.id, renewed.id]);
  await expectReminders(3);
  await expectVerdict(browser, first?.code ?? '', 'renewed', () => [renewed.number]);
  await expectVerdict(browser, renewed.code, 'valid', () => [first?.number ?? '']);
});

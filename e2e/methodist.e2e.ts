import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Locale } from '#language/locale.ts';
import { locales } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { messages as decisions } from '#site/features/editorial/decisions/messages/messages.ts';
import { messages as facts } from '#site/features/editorial/facts/messages/messages.ts';
import { messages as people } from '#site/features/editorial/people/messages/messages.ts';
import { messages as progress } from '#site/features/editorial/progress/messages/messages.ts';
import { messages as proposals } from '#site/features/editorial/proposals/messages/messages.ts';
import { messages as sources } from '#site/features/editorial/sources/messages/messages.ts';
import { messages as translation } from '#site/features/editorial/translation/messages/messages.ts';
import { messages as words } from '#site/features/editorial/words/messages/messages.ts';
import { expectNoViolations } from './judge-page.ts';
import { type Learner, openLetterLink, send, signedInLearner, signInAs } from './people.ts';
import { assignTo, entryAt, newMark, paragraphs, type SampleSection, type SampleTexts, sampleTexts } from './practice-by-api.ts';
import { submitForm } from './states/state.ts';

interface Worker {
  page: Page;
  person: Learner;
  locale: Locale;
}

const somebody = async (browser: Browser, locale: Locale, given: string, javaScriptEnabled = true): Promise<Worker> => {
  const page = await browser.newPage({ javaScriptEnabled });
  const person = await signedInLearner(page, { 'names.kk.family': 'Мысалова', 'names.kk.given': given });
  return { page, person, locale };
};

/** A letter to this address with these words in it, once it is there. */
const expectLetter = (page: Page, email: string, text: string) =>
  expect
    .poll(
      async () => {
        const { letters } = (await (await send(page, 'get', `/mailbox?recipient=${encodeURIComponent(email)}`)).json()) as { letters: { id: string }[] };
        const bodies = await Promise.all(
          letters.map(async ({ id }) => ((await (await send(page, 'get', `/mailbox/${encodeURIComponent(id)}`)).json()) as { body: string }).body),
        );
        return bodies.some((body) => body.includes(text));
      },
      { timeout: 20_000 },
    )
    .toBe(true);

const assign = async (page: Page, id: string, step: string, email: string) => {
  await page.goto(`/ru/work/practices/${id}/people`);
  await page.locator('[name=step]').selectOption(step);
  await page.getByLabel(people.ru.email).fill(email);
  await page.getByLabel(people.ru.dueOn).fill('2030-12-31');
  await page.getByRole('button', { name: people.ru.button }).click();
  await expect(page.getByText(people.ru.done.assigned)).toBeVisible();
};

/** From the entry's page, by the way it offers. */
const complete = async ({ page, locale }: Worker, id: string, stepName: string) => {
  await page.goto(`/${locale}/work/practices/${id}`);
  await page.getByRole('link', { name: fill(progress[locale].do.complete, { step: stepName }) }).click();
  await page.getByRole('button', { name: decisions[locale].complete.button }).click();
  await expect(page.getByText(decisions[locale].complete.done)).toBeVisible();
};

const screen = async (page: Page, url: string, id: string, texts: SampleTexts) => {
  const t = proposals.ru;
  await page.goto('/ru/work');
  await page.getByRole('link', { name: url }).click();
  await page.getByLabel(t.titleField).fill(texts.ru.title);
  await page.getByRole('radio', { name: 'Русский' }).check();
  await page.getByLabel(t.id).fill(id);
  await page.getByRole('button', { name: t.accept }).click();
  await expect(page.getByText(people.ru.done.begun)).toBeVisible();
};

const writeSections = async ({ page, locale }: Worker, id: string, texts: SampleTexts['ru'], sections: readonly SampleSection[]) => {
  for (const section of sections) {
    await page.goto(`/${locale}/work/practices/${id}/text/${section}`);
    await page.locator('[name=text]').fill(texts[section]);
    await page.getByRole('button', { name: words[locale].save }).click();
    await expect(page).toHaveURL(new RegExp(`saved=${section}`));
  }
};

const draft = async (drafter: Worker, id: string, texts: SampleTexts['ru']) => {
  const { page, person, locale } = drafter;
  await page.goto(await openLetterLink(page, person.email, `/work/practices/${id}`));
  await page.getByRole('link', { name: progress[locale].do.facts }).click();
  await page.getByLabel(facts[locale].countries, { exact: true }).fill('Германия');
  await page.getByLabel(facts[locale].organisations, { exact: true }).fill('Example');
  await page.getByRole('button', { name: words[locale].save }).click();
  await expect(page.getByText(facts[locale].saved)).toBeVisible();
  await page.goto(`/${locale}/work/practices/${id}/sources`);
  await page.getByRole('link', { name: sources[locale].edit }).click();
  await page.locator('[name=publisher]').fill('Example');
  await page.locator('[name=title]').fill('Ein Beispiel');
  await page.locator('[name=language]').fill('de');
  await page.getByLabel(sources[locale].how.live).check();
  await page.getByRole('button', { name: words[locale].save }).click();
  await expect(page.getByText(sources[locale].done.saved)).toBeVisible();
  await writeSections(drafter, id, texts, ['summary', 'problem', 'done', 'result', 'success']);
  await complete(drafter, id, words[locale].steps.drafting);
};

const formOf = (page: Page, section: string, index: number) => page.locator(`[id="${section}-${index}"] form`);

/** Each paragraph that is not up to date: saved by itself where there is a script, by its button where there is none. */
const translate = async ({ page, locale }: Worker, id: string, language: 'kk' | 'en', texts: SampleTexts, script: boolean) => {
  await page.goto(`/${locale}/work/practices/${id}/translate/${language}`);
  for (const [section, text] of Object.entries(texts[language])) {
    for (const [index, paragraph] of paragraphs(text).entries()) {
      const form = formOf(page, section, index);
      if ((await form.count()) === 0 || (await form.locator('textarea').inputValue()) === paragraph) continue;
      await form.locator('textarea').fill(paragraph);
      if (script) await form.locator('textarea').blur();
      else await form.getByRole('button').click();
      await expect(form.getByRole('status')).toHaveText(translation[locale].state.saved);
    }
  }
  await page.reload();
  await expect(page.getByText(translation[locale].allDone)).toBeVisible();
};

const findInEachLanguage = async (page: Page, id: string, texts: SampleTexts) => {
  for (const locale of locales) {
    await expect(async () => {
      await page.goto(`/${locale}/library?q=${encodeURIComponent(texts[locale].title)}`);
      await page.locator(`main a[href^="/${locale}/library/${id}"]`).first().click({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts[locale].title);
  }
};

test('a proposed link becomes an entry in three languages through every hand, one of them returning it', async ({ browser }) => {
  test.setTimeout(300_000);
  const mark = newMark();
  const [id, url, texts] = [`de-drivers-line-${mark}`, `https://union.example/line-${mark}`, sampleTexts(mark)];
  const member = await somebody(browser, 'kk', 'Айгүл');
  await member.page.goto('/kk/library/propose');
  await member.page.locator('main [name=url]').fill(url);
  await member.page.locator('main [name=reason]').fill('Бізде де осындай сұрақтар бар.');
  await submitForm(member.page);
  await expect(member.page).toHaveURL(/\/kk\/library\/proposals\?done=/);

  const methodist = await browser.newPage();
  await signInAs(methodist, 'methodist');
  await screen(methodist, url, id, texts);
  const drafter = await somebody(browser, 'kk', 'Дана');
  await assign(methodist, id, 'drafting', drafter.person.email);
  await draft(drafter, id, texts.ru);

  const [intoKazakh, intoEnglish] = [await somebody(browser, 'ru', 'Сәуле'), await somebody(browser, 'en', 'Әсел', false)];
  const [expert, reviewer] = [await somebody(browser, 'ru', 'Ермек'), await somebody(browser, 'ru', 'Марат')];
  for (const [step, { person }] of [
    ['translation.kk', intoKazakh],
    ['translation.en', intoEnglish],
    ['adaptation', expert],
    ['review', reviewer],
  ] as const)
    await assign(methodist, id, step, person.email);

  await translate(intoKazakh, id, 'kk', texts, true);
  await complete(intoKazakh, id, words.ru.into.kk);
  await translate(intoEnglish, id, 'en', texts, false);
  await complete(intoEnglish, id, words.en.into.en);

  await writeSections(expert, id, texts.ru, ['steps', 'involve', 'clause']);
  await complete(expert, id, words.ru.steps.adaptation);
  // What was written for Kazakhstan comes back to the translators.
  await translate(intoKazakh, id, 'kk', texts, true);
  await complete(intoKazakh, id, words.ru.into.kk);
  await translate(intoEnglish, id, 'en', texts, false);
  await complete(intoEnglish, id, words.en.into.en);

  const reason = 'Соңғы абзацта «есептелгенін» деген сөзді тексеріңіз.';
  await reviewer.page.goto(`/ru/work/practices/${id}`);
  await expectNoViolations(reviewer.page);
  await reviewer.page.getByRole('link', { name: progress.ru.do.return }).click();
  await reviewer.page.getByLabel(words.ru.into.kk).check();
  await reviewer.page.getByLabel(decisions.ru.return.reason).fill(reason);
  await reviewer.page.getByRole('button', { name: decisions.ru.return.button }).click();
  await expect(reviewer.page.getByText(decisions.ru.return.done)).toBeVisible();
  await expectLetter(reviewer.page, intoKazakh.person.email, reason);
  const corrected: SampleTexts = { ...texts, kk: { ...texts.kk, clause: `${texts.kk.clause} Бұл – үлгі.` } };
  await translate(intoKazakh, id, 'kk', corrected, true);
  await complete(intoKazakh, id, words.ru.into.kk);

  await reviewer.page.goto(`/ru/work/practices/${id}/step/approve`);
  await expectNoViolations(reviewer.page);
  await reviewer.page.getByRole('button', { name: decisions.ru.approve.button }).click();
  await expect(reviewer.page.getByText(decisions.ru.approve.done)).toBeVisible();
  await methodist.goto('/ru/work');
  await methodist.getByRole('link', { name: texts.ru.title }).first().click();
  await methodist.getByRole('link', { name: progress.ru.do.publish, exact: true }).click();
  await methodist.getByRole('button', { name: decisions.ru.publish.button }).click();
  await expect(methodist.getByText(decisions.ru.publish.done)).toBeVisible();

  await expectLetter(member.page, member.person.email, `/library/${id}`);
  await findInEachLanguage(member.page, id, texts);
});

test('two who translate the same paragraph at once lose nothing', async ({ browser }) => {
  const [first, second] = [await browser.newPage(), await browser.newPage({ javaScriptEnabled: false })];
  await signInAs(first, 'methodist');
  await signInAs(second, 'academy-administrator');
  const id = await entryAt(first, 'translation');
  for (const page of [first, second]) await page.goto(`/ru/work/practices/${id}/translate/kk`);
  const [mine, theirs] = [formOf(first, 'summary', 0), formOf(second, 'summary', 0)];
  await mine.locator('textarea').fill('Бірінші аударма.');
  await mine.locator('textarea').blur();
  await expect(mine.getByRole('status')).toHaveText(translation.ru.state.saved);
  await theirs.locator('textarea').fill('Екінші аударма.');
  await theirs.getByRole('button').click();
  await expect(second.getByText(translation.ru.conflictTitle)).toBeVisible();
  await expect(second.locator('[id="summary-0"] .notice')).toContainText('Бірінші аударма.');
  await expect(theirs.locator('textarea')).toHaveValue('Екінші аударма.');
  await theirs.getByRole('button').click();
  await expect(theirs.getByRole('status')).toHaveText(translation.ru.state.saved);
  // The page that was open all the time learns of it, too, and keeps what is being written.
  await mine.locator('textarea').fill('Үшінші аударма.');
  await mine.locator('textarea').blur();
  await expect(mine.getByRole('status')).toHaveText(translation.ru.state.conflict);
  await mine.getByRole('button').click();
  await expect(first.locator('[id="summary-0"] .notice')).toContainText('Екінші аударма.');
  await expect(mine.locator('textarea')).toHaveValue('Үшінші аударма.');
});

test('what was written while the session ended is still there after signing in', async ({ browser }) => {
  const methodist = await browser.newPage();
  await signInAs(methodist, 'methodist');
  const id = await entryAt(methodist, 'drafting');
  const { page, person } = await somebody(browser, 'ru', 'Дана', false);
  await assignTo(methodist, id, person.email, 'drafting');
  await page.goto(`/ru/work/practices/${id}/text/problem`);
  await page.locator('[name=text]').fill('Длинный текст, который жаль потерять.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: words.ru.save }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.ru.signedOut.title);
  await expect(page.locator('[name=text]')).toHaveValue('Длинный текст, который жаль потерять.');
  await send(page, 'post', '/sessions', { email: person.email, password: person.password });
  await page.getByRole('button', { name: words.ru.save }).click();
  await expect(page.getByText('Длинный текст, который жаль потерять.')).toBeVisible();
  await expect(page).toHaveURL(/\/text\?saved=problem/);
});

test('a paragraph that cannot be saved by itself says so, and its button leads to where it is kept', async ({ browser }) => {
  const page = await browser.newPage();
  await signInAs(page, 'methodist');
  const id = await entryAt(page, 'translation');
  await page.goto(`/ru/work/practices/${id}/translate/en`);
  const form = formOf(page, 'summary', 0);
  await form.locator('textarea').fill('A long translation.');
  await expect(form.getByRole('status')).toHaveText(translation.ru.state.unsaved);
  await page.context().clearCookies();
  await form.locator('textarea').blur();
  await expect(form.getByRole('status')).toHaveText(translation.ru.state.session);
  await form.getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.ru.signedOut.title);
  await expect(page.locator('[name=text]')).toHaveValue('A long translation.');
});

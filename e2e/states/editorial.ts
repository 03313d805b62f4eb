import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Locale } from '#language/locale.ts';
import { send } from '../people.ts';
import { assignTo, entryAt, readEntry, translateEntry } from '../practice-by-api.ts';
import {
  conflictInFacts,
  conflictInSource,
  conflictInText,
  entry,
  of,
  openProposal,
  ownProposal,
  published,
  refusedOf,
  refusedProposal,
  type Stage,
} from './entry-scenes.ts';
import { at, refused, type State, submitForm } from './state.ts';

const sendParagraph = async (page: Page, locale: Locale, id: string, text: string, meanwhile: () => Promise<unknown>) => {
  await page.goto(`/${locale}/work/practices/${id}/translate/kk`);
  const form = page.locator('[id="summary-0"] form');
  await meanwhile();
  // Past the script, which would save first: as a browser without it sends the form.
  await form.evaluate((element: HTMLFormElement, typed) => {
    const field = element.querySelector('textarea');
    if (field) field.value = typed;
    element.submit();
  }, text);
  await page.locator('main .notice.warning, main .error').first().waitFor();
};

const conflictInTranslation: State['open'] = async (page, locale) => {
  const id = await entryAt(page, 'translation');
  await sendParagraph(page, locale, id, 'Менің аудармам.', () => translateEntry(page, id, 'kk'));
};

const tooLongParagraph: State['open'] = async (page, locale) => {
  const id = await entry(page, 'translation');
  await sendParagraph(page, locale, id, 'а'.repeat(6_001), async () => undefined);
};

/** A paragraph being written: not saved, then saved by itself. */
const savedByItself: State['open'] = async (page, locale) => {
  const id = await entryAt(page, 'translation');
  await page.goto(`/${locale}/work/practices/${id}/translate/en`);
  const form = page.locator('[id="summary-0"] form');
  await form.locator('textarea').fill('A sample.');
  await form.locator('textarea').blur();
  await page.waitForFunction(() => document.querySelector<HTMLProgressElement>('progress')?.value === 1);
};

/** Half translated, and the original changed afterwards. */
const behindOriginal: State['open'] = async (page, locale) => {
  const id = await entryAt(page, 'translation');
  await translateEntry(page, id, 'kk', 4);
  await send(page, 'post', `/work/practices/${id}/returns`, { step: 'drafting', reason: 'Уточните краткое содержание.' });
  const { version, facts } = await readEntry(page, id);
  await send(page, 'put', `/work/practices/${id}/draft`, { basedOn: version.hash, facts, sections: { summary: 'Другое краткое содержание.' } });
  await page.goto(`/${locale}/work/practices/${id}/translate/kk`);
};

const commented: State['open'] = async (page, locale) => {
  const id = await entry(page, 'translation');
  const place = { section: 'problem', language: 'ru', paragraph: 0 };
  await send(page, 'post', `/work/practices/${id}/comments`, { id: randomUUID(), body: 'Нужна дата.', at: place });
  await send(page, 'post', `/work/practices/${id}/comments`, { id: randomUUID(), body: 'Хорошее начало.' });
  await page.goto(`/${locale}/work/practices/${id}/comments`);
  await page.locator('main [name=resolve]').first().click();
  await page.locator('main .badge').first().waitFor();
};

const ownEmail = async (page: Page): Promise<string> => ((await (await send(page, 'get', '/account')).json()) as { account: { email: string } }).account.email;

const assigned: State['open'] = async (page, locale) => {
  const id = await entry(page, 'translation');
  await assignTo(page, id, await ownEmail(page), 'translation', 'kk', '2030-12-31');
  await at(`/work/practices/${id}/people`, 'main table')(page, locale);
};

const ownSteps: State['open'] = async (page, locale) => {
  const email = await ownEmail(page);
  await assignTo(page, await entry(page, 'translation'), email, 'translation', 'kk', '2030-12-31');
  await assignTo(page, await entry(page, 'drafting'), email, 'adaptation');
  await page.goto(`/${locale}/work`);
  await page.locator('main .card').first().waitFor();
};

const askQuestion: State['open'] = async (page, locale) => {
  await send(page, 'post', '/reader-questions', { id: randomUUID(), locale: 'ru', body: 'Есть ли пример о доплате за ночные смены?', query: 'ночные смены' });
  await page.goto(`/${locale}/work/questions`);
  await page.locator('main [name=answer]').first().waitFor();
};

const answerQuestion: State['open'] = async (page, locale) => {
  await askQuestion(page, locale);
  await page.locator('main [name=answer]').first().fill('Пока такого примера нет, мы ищем.');
  await submitForm(page);
  await page.locator('main .notice.success').waitFor();
};

const unsaved: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/work`);
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = `/${document.documentElement.lang}/work/unsaved?back=/${document.documentElement.lang}/work/practices/de-x/text/problem`;
    const field = document.createElement('textarea');
    field.name = 'text';
    field.value = 'Текст, который жаль потерять.';
    form.append(field);
    document.body.append(form);
    form.submit();
  });
  await page.locator('main [name=text]').waitFor();
};

const decided =
  (stage: Stage, decision: string): State['open'] =>
  (page, locale) =>
    of(stage, `/step/${decision}`, 'main form, main .notice')(page, locale);

const entryPage = 'work/practices/[id]';

/** A methodist at her desk. */
export const deskStates: readonly State[] = [
  { page: 'account/index.astro', name: 'with the way to the desk', open: at('/account', 'main a[href$="/work"]') },
  { page: 'work/index.astro', name: 'the desk', open: at('/work') },
  { page: 'work/index.astro', name: 'steps of her own', open: ownSteps },
  { page: 'work/new.astro', name: 'the form', open: at('/work/new') },
  { page: 'work/new.astro', name: 'errors', open: refused('/work/new', { practiceId: 'Два слова' }), status: 422 },
  { page: 'work/unsaved.astro', name: 'a text that came back', open: unsaved },
  { page: 'work/questions.astro', name: 'a question waits', open: askQuestion },
  { page: 'work/questions.astro', name: 'no answer', open: refused('/work/questions'), status: 422 },
  { page: 'work/questions.astro', name: 'answered', open: answerQuestion },
  { page: 'work/proposals/[id].astro', name: 'a link', open: openProposal('https://union.example/line') },
  { page: 'work/proposals/[id].astro', name: 'a case', open: openProposal('Водители не знали') },
  { page: 'work/proposals/[id].astro', name: 'accepted with nothing', open: refusedProposal('accept'), status: 422 },
  { page: 'work/proposals/[id].astro', name: 'declined without a reason', open: refusedProposal('decline'), status: 422 },
  { page: 'work/proposals/[id].astro', name: 'her own', open: ownProposal },
  { page: 'work/practices/index.astro', name: 'all', open: at('/work/practices') },
  { page: 'work/practices/index.astro', name: 'at a stage', open: at('/work/practices?stage=published', 'main a[href*="/work/practices/"]') },
];

/** A methodist, with entries of her own at every stage. */
export const practiceStates: readonly State[] = [
  { page: `${entryPage}/index.astro`, name: 'just begun', open: of('drafting', '') },
  { page: `${entryPage}/index.astro`, name: 'being translated', open: of('translation', '') },
  { page: `${entryPage}/index.astro`, name: 'being adapted', open: of('adaptation', '') },
  { page: `${entryPage}/index.astro`, name: 'in review, of her own text', open: of('review', '') },
  { page: `${entryPage}/index.astro`, name: 'published', open: published('') },
  { page: `${entryPage}/facts.astro`, name: 'the form', open: of('drafting', '/facts') },
  { page: `${entryPage}/facts.astro`, name: 'errors', open: refusedOf('drafting', '/facts', { organisations: '', from: '17' }), status: 422 },
  { page: `${entryPage}/facts.astro`, name: 'an unknown country', open: refusedOf('drafting', '/facts', { countries: 'Гермния' }), status: 422 },
  { page: `${entryPage}/facts.astro`, name: 'saved by somebody else', open: conflictInFacts, status: 409 },
  { page: `${entryPage}/facts.astro`, name: 'to be read', open: of('review', '/facts') },
  { page: `${entryPage}/sources.astro`, name: 'to be changed', open: of('drafting', '/sources') },
  { page: `${entryPage}/sources.astro`, name: 'to be read', open: of('review', '/sources') },
  { page: `${entryPage}/source.astro`, name: 'to be added', open: of('drafting', '/source') },
  { page: `${entryPage}/source.astro`, name: 'errors', open: refusedOf('drafting', '/source', { id: 'x-1', url: 'javascript:1' }), status: 422 },
  { page: `${entryPage}/source.astro`, name: 'saved by somebody else', open: conflictInSource, status: 409 },
  { page: `${entryPage}/text/index.astro`, name: 'nothing written', open: of('drafting', '/text') },
  { page: `${entryPage}/text/index.astro`, name: 'written', open: of('review', '/text') },
  { page: `${entryPage}/text/index.astro`, name: 'nothing translated', open: of('translation', '/text?language=kk', 'main .paragraph > .muted') },
  { page: `${entryPage}/text/index.astro`, name: 'a translation', open: of('review', '/text?language=kk') },
  { page: `${entryPage}/text/[section].astro`, name: 'a section', open: of('drafting', '/text/problem') },
  { page: `${entryPage}/text/[section].astro`, name: 'of one line', open: of('drafting', '/text/title') },
  { page: `${entryPage}/text/[section].astro`, name: 'for Kazakhstan', open: of('adaptation', '/text/steps') },
  { page: `${entryPage}/text/[section].astro`, name: 'no title', open: refusedOf('drafting', '/text/title', { text: '' }), status: 422 },
  { page: `${entryPage}/text/[section].astro`, name: 'saved by somebody else', open: conflictInText, status: 409 },
  { page: `${entryPage}/people.astro`, name: 'nobody', open: of('drafting', '/people?done=begun') },
  {
    page: `${entryPage}/people.astro`,
    name: 'a stranger',
    open: refusedOf('drafting', '/people?step=drafting', { email: 'nobody@journey.example' }),
    status: 422,
  },
  { page: `${entryPage}/people.astro`, name: 'assigned', open: assigned },
  { page: `${entryPage}/comments.astro`, name: 'none', open: of('drafting', '/comments') },
  { page: `${entryPage}/comments.astro`, name: 'empty', open: refusedOf('drafting', '/comments'), status: 422 },
  { page: `${entryPage}/comments.astro`, name: 'one resolved', open: commented },
  {
    page: `${entryPage}/comments.astro`,
    name: 'on a paragraph',
    open: of('translation', '/comments?section=problem&language=ru&paragraph=0', 'main blockquote'),
  },
  { page: `${entryPage}/translate/[language].astro`, name: 'nothing translated', open: of('translation', '/translate/kk') },
  { page: `${entryPage}/translate/[language].astro`, name: 'all translated, to be read', open: of('review', '/translate/kk') },
  { page: `${entryPage}/translate/[language].astro`, name: 'saved by itself', open: savedByItself },
  { page: `${entryPage}/translate/[language].astro`, name: 'too long', open: tooLongParagraph, status: 422 },
  { page: `${entryPage}/translate/[language].astro`, name: 'saved by somebody else', open: conflictInTranslation, status: 409 },
  { page: `${entryPage}/translate/[language].astro`, name: 'behind the original', open: behindOriginal },
  { page: `${entryPage}/step/[decision].astro`, name: 'a step that lacks something', open: of('drafting', '/step/complete?step=drafting') },
  { page: `${entryPage}/step/[decision].astro`, name: 'not now', open: decided('drafting', 'publish') },
  { page: `${entryPage}/step/[decision].astro`, name: 'a return', open: decided('review', 'return') },
  { page: `${entryPage}/step/[decision].astro`, name: 'a return without a reason', open: refusedOf('review', '/step/return'), status: 422 },
  { page: `${entryPage}/step/[decision].astro`, name: 'a withdrawal', open: published('/step/withdraw', 'main [name=reason]') },
  { page: `${entryPage}/step/[decision].astro`, name: 'a reopening', open: published('/step/reopen', 'main [name=step]') },
  { page: `${entryPage}/history.astro`, name: 'steps and versions', open: of('review', '/history') },
  { page: `${entryPage}/compare.astro`, name: 'two versions', open: of('review', '/compare', 'main ins, main del') },
  { page: `${entryPage}/compare.astro`, name: 'one version', open: of('drafting', '/compare') },
  { page: `${entryPage}/compare.astro`, name: 'an unknown version', open: of('review', `/compare?from=${randomUUID()}`) },
];

/** Somebody who is on no entry yet. */
export const idleStates: readonly State[] = [{ page: 'work/index.astro', name: 'nothing to do', open: at('/work', '.empty') }];

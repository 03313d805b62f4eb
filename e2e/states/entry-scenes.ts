import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { send } from '../people.ts';
import { beginEntry, draftEntry, entryAt } from '../practice-by-api.ts';
import { at, type State, submitForm } from './state.ts';

/** Entries of this run, one for each stage, made once: states come in order. */
const entries = new Map<Page, Partial<Record<Stage, string>>>();
export type Stage = 'drafting' | 'translation' | 'adaptation' | 'review';

export const entry = async (page: Page, stage: Stage): Promise<string> => {
  const known = entries.get(page) ?? {};
  const id = known[stage] ?? (await entryAt(page, stage));
  entries.set(page, { ...known, [stage]: id });
  return id;
};

/** A page of an entry at a stage. */
export const of =
  (stage: Stage, path: string, seen = 'main h1'): State['open'] =>
  async (page, locale) =>
    at(`/work/practices/${await entry(page, stage)}${path}`, seen)(page, locale);

/** Opens a page of an entry and sends its first form with these fields filled; it comes back with an error. */
export const refusedOf =
  (stage: Stage, path: string, fields: Record<string, string> = {}): State['open'] =>
  async (page, locale) => {
    await page.goto(`/${locale}/work/practices/${await entry(page, stage)}${path}`);
    for (const [name, text] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).first().fill(text);
    await submitForm(page);
    await page.locator('main .error-summary').waitFor();
  };

/** As whoever is signed in. */
const propose = async (page: Page, data: object): Promise<string> => {
  const id = randomUUID();
  await send(page, 'post', '/proposals', { id, ...data });
  return id;
};

/** What a member has proposed when a methodist opens her desk. */
export const proposeBoth = async (page: Page): Promise<void> => {
  await propose(page, { kind: 'link', language: 'kk', url: 'https://union.example/line', reason: 'Бізде де осындай сұрақтар бар.' });
  const answers = {
    'what-happened': 'Водители не знали, из чего складывается оплата.',
    'what-done': 'Открыли линию советов.',
    result: 'Вопросы вошли в переговоры.',
  };
  await propose(page, { kind: 'case', language: 'ru', answers });
};

/** The newest of these on the desk. */
export const openProposal =
  (about: string): State['open'] =>
  async (page, locale) => {
    await page.goto(`/${locale}/work`);
    await page.locator('main a[href*="/work/proposals/"]', { hasText: about }).last().click();
    await page.locator('main [name=practiceId]').waitFor();
  };

export const refusedProposal =
  (button: 'accept' | 'decline'): State['open'] =>
  async (page, locale) => {
    await openProposal('https://union.example/line')(page, locale);
    await page.locator(`main form:has([value=${button}]) button`).click();
    await page.locator('main .error-summary').waitFor();
  };

/** An entry that came with the Academy. */
export const published =
  (path: string, seen = 'main h1'): State['open'] =>
  async (page, locale) => {
    const { practices } = (await (await send(page, 'get', '/work/practices?stage=published')).json()) as { practices: { id: string }[] };
    await at(`/work/practices/${practices[0]?.id}${path}`, seen)(page, locale);
  };

/** One's own: it may be read, not screened. */
export const ownProposal: State['open'] = async (page, locale) => {
  const id = await propose(page, { kind: 'link', language: 'kk', url: 'https://union.example/own', reason: 'Үлгі ретінде.' });
  await page.goto(`/${locale}/work/proposals/${id}`);
};

/** Sends a section while somebody else has saved it. */
export const conflictInText: State['open'] = async (page, locale) => {
  const id = await beginEntry(page);
  await page.goto(`/${locale}/work/practices/${id}/text/summary`);
  await page.locator('[name=text]').fill('Моё содержание.');
  await draftEntry(page, id);
  await submitForm(page);
  await page.locator('.notice.warning').waitFor();
};

export const conflictInFacts: State['open'] = async (page, locale) => {
  const id = await beginEntry(page);
  await page.goto(`/${locale}/work/practices/${id}/facts`);
  await draftEntry(page, id);
  await submitForm(page);
  await page.locator('.notice.warning').waitFor();
};

export const conflictInSource: State['open'] = async (page, locale) => {
  const id = await beginEntry(page);
  await page.goto(`/${locale}/work/practices/${id}/source?id=source-1`);
  await draftEntry(page, id);
  await submitForm(page);
  await page.locator('.notice.warning').waitFor();
};

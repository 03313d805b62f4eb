import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { IssueBatch, IssueBatchRow } from '#api/certificates/batch-contract.ts';
import type { Scheme } from '#api/certificates/scheme.ts';
import type { SchemeHistory } from '#api/certificates/scheme-contract.ts';
import { send } from './people.ts';

// What an administrator of the Academy has done when a journey begins, through the API as whoever is signed in on the page.

/** The scheme the course of the journeys is certified by. */
export const courseScheme = 'digital-rights-achievement';

export const readScheme = async (page: Page, slug = courseScheme): Promise<{ versionId: string; scheme: Scheme }> => {
  const { versionId, versions } = (await (await send(page, 'get', `/schemes/${slug}`)).json()) as SchemeHistory;
  const [newest] = versions;
  if (!newest) throw new Error(`no scheme ${slug}`);
  return { versionId, scheme: newest.scheme };
};

/** Puts a next version in force, for everybody on this server: journeys that do so have one of their own. */
export const changeScheme = async (page: Page, change: Partial<Scheme>, slug = courseScheme): Promise<void> => {
  const { versionId, scheme } = await readScheme(page, slug);
  await send(page, 'put', `/schemes/${slug}`, { id: randomUUID(), basedOn: versionId, scheme: { ...scheme, ...change } });
};

/** A scheme like the course's own, of a programme without a course; `asksFor`: that scheme's certificate, or somebody else's instead. */
export const createProgramme = async (page: Page, slug: string, asksFor?: string): Promise<void> => {
  const { scheme } = await readScheme(page);
  const title = { kk: `Бағдарлама ${slug}`, ru: `Программа ${slug}`, en: `Programme ${slug}` };
  const outcomes = [{ kk: 'Құқығын түсіндіреді.', ru: 'Объясняет права.', en: 'Explains rights.' }];
  const subject = { of: 'programme', title, outcomes, hours: { clock: 4.5, academic: 6, academicMinutes: 45 } };
  const type = { kk: 'Тест.', ru: 'Тест.', en: 'Test.' };
  const prerequisites = asksFor ? [{ scheme: asksFor, external: true }] : [];
  await send(page, 'post', '/schemes', {
    id: randomUUID(),
    scheme: { ...scheme, slug, name: title, subject, assessment: { ...scheme.assessment, type }, prerequisites },
  });
};

/** Issues by a list of one, on any day up to today. Gives the certificate's id once its files are there. */
export const issueTo = async (page: Page, email: string, schemeSlug: string, issuedOn: string): Promise<string> => {
  const id = randomUUID();
  await send(page, 'post', '/issue-batches', { id, name: schemeSlug, schemeSlug, issuedOn, list: { text: email } });
  await send(page, 'put', `/issue-batches/${id}/start`);
  const read = async () => (await (await send(page, 'get', `/issue-batches/${id}`)).json()) as IssueBatch;
  await expect.poll(async () => (await read()).state, { timeout: 60_000 }).toBe('finished');
  const { rows } = (await (await send(page, 'get', `/issue-batches/${id}/rows`)).json()) as { rows: IssueBatchRow[] };
  return rows[0]?.certificate?.id ?? '';
};

/** `step`: the last part of the address (`revocation`, `suspension` …). */
export const changeCertificate = async (page: Page, id: string, step: string, data: object): Promise<void> =>
  void (await send(page, 'post', `/issued-certificates/${id}/${step}`, { clientId: randomUUID(), ...data }));

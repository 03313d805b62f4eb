import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

export interface Learner {
  email: string;
  password: string;
  /** By the name of the form's field. */
  names: Record<string, string>;
}

/** Somebody new: journeys run side by side on one server. */
export const newLearner = (names: Record<string, string> = { 'names.kk.family': 'Мысалова', 'names.kk.given': 'Айгүл' }): Learner => ({
  email: `${randomUUID()}@journey.example`,
  password: 'ұзын-құпиясөз-2026',
  names,
});

interface LetterList {
  letters: { id: string }[];
}

/** The newest link with `part` in a letter to this address, out of the local mailbox. Waits until it is there. */
export const openLetterLink = async (page: Page, email: string, part: string): Promise<string> => {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const { letters } = (await (await page.request.get(`/api/mailbox?recipient=${encodeURIComponent(email)}`)).json()) as LetterList;
        for (const { id } of letters) {
          const letter = (await (await page.request.get(`/api/mailbox/${encodeURIComponent(id)}`)).json()) as { body: string };
          link = letter.body.split(/\s+/).find((word) => word.startsWith('http') && word.includes(part));
          if (link) return true;
        }
        return false;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  return link ?? '';
};

/** A learner who has registered, confirmed and given her name, through the API: for journeys that begin later. */
export const signedInLearner = async (page: Page, names = newLearner().names): Promise<Learner> => {
  const learner = newLearner(names);
  const { email, password } = learner;
  const api = page.request;
  const origin = new URL(page.url() === 'about:blank' ? (process.env.E2E_ORIGIN ?? 'http://localhost:4399') : page.url()).origin;
  const headers = { origin, 'content-type': 'application/json' };
  expect((await api.post('/api/accounts', { headers, data: { id: randomUUID(), email, password, language: 'kk' } })).status()).toBe(204);
  const token = new URL(await openLetterLink(page, email, '/confirm?token=')).searchParams.get('token');
  expect((await api.post('/api/accounts/confirmations', { headers, data: { token, password } })).status()).toBe(200);
  const spelled = (spelling: string) =>
    Object.fromEntries(
      Object.entries(names)
        .filter(([field]) => field.startsWith(`names.${spelling}.`))
        .map(([field, text]) => [field.split('.')[2], text]),
    );
  const body = { names: { kk: spelled('kk'), ru: spelled('ru'), latin: spelled('latin') } };
  expect((await api.put('/api/person', { headers, data: body })).ok()).toBe(true);
  return learner;
};

import { randomUUID } from 'node:crypto';
import { type APIResponse, expect, type Page } from '@playwright/test';
import { type DemonstrationAccount, readDemonstrationAccounts } from '#api/demo/demonstration-accounts.ts';

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
        const { letters } = (await (await send(page, 'get', `/mailbox?recipient=${encodeURIComponent(email)}`)).json()) as LetterList;
        for (const { id } of letters) {
          const letter = (await (await send(page, 'get', `/mailbox/${encodeURIComponent(id)}`)).json()) as { body: string };
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

/** Of the server this page is at; of the journeys' own server before it has gone anywhere. */
export const originOf = (page: Page): string => (page.url().startsWith('http') ? new URL(page.url()).origin : (process.env.E2E_ORIGIN ?? ''));

/** Asks the API as whoever is signed in on this page; fails when it refuses. */
export const send = async (page: Page, method: 'get' | 'post' | 'put' | 'delete', path: string, data: unknown = {}): Promise<APIResponse> => {
  const origin = originOf(page);
  const answer = await page.request[method](`${origin}/api${path}`, { headers: { origin }, ...(method === 'get' ? {} : { data }) });
  expect(answer.ok(), `${method} ${path} gave ${answer.status()}`).toBe(true);
  return answer;
};

/** Somebody with an account who waits for nothing but her confirmation; gives its token. */
export const register = async (page: Page, { email, password }: Learner): Promise<string> => {
  await send(page, 'post', '/accounts', { id: randomUUID(), email, password, language: 'kk' });
  return new URL(await openLetterLink(page, email, '/confirm?token=')).searchParams.get('token') ?? '';
};

/** A learner who has registered, confirmed and, unless `names` is empty, given her name, through the API: for journeys that begin later. */
export const signedInLearner = async (page: Page, names = newLearner().names): Promise<Learner> => {
  const learner = newLearner(names);
  const token = await register(page, learner);
  await send(page, 'post', '/accounts/confirmations', { token, password: learner.password });
  if (Object.keys(names).length === 0) return learner;
  const spelled = (spelling: string) =>
    Object.fromEntries(
      Object.entries(names)
        .filter(([field]) => field.startsWith(`names.${spelling}.`))
        .map(([field, text]) => [field.split('.')[2], text]),
    );
  await send(page, 'put', '/person', { names: { kk: spelled('kk'), ru: spelled('ru'), latin: spelled('latin') } });
  return learner;
};

/** The session of one of the demonstration's people, by the role she has. */
export const signInAs = async (page: Page, role: DemonstrationAccount['role'], dataDir = process.env.E2E_DATA_DIR ?? ''): Promise<void> => {
  const account = (await readDemonstrationAccounts(dataDir))?.find((one) => one.role === role);
  if (!account) throw new Error(`no demonstration account is a ${role}`);
  await send(page, 'post', '/sessions', { email: account.email, password: account.password });
};

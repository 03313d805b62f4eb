import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Locale } from '#language/locale.ts';
import { messages as search } from '#site/features/search/messages/messages.ts';
import { send } from '../people.ts';
import { at, refused, type State, submitForm, unfoldAll } from './state.ts';

const practice = 'eu-etuc-right-to-explanation';
const words: Record<Locale, string> = { kk: 'алгоритм түсіндіру', ru: 'объяснение алгоритма', en: 'explain algorithm' };
const nonsense = 'qqqxxxqqq';

/** Opens the library with words of the page's language. */
const found =
  (query: string, seen: string): State['open'] =>
  async (page, locale) => {
    await page.goto(`/${locale}/library?q=${encodeURIComponent(words[locale])}${query}`);
    await page.locator(seen).first().waitFor();
  };

const unfolded: State['open'] = async (page, locale) => {
  await found('&country=EU', '.chip')(page, locale);
  await unfoldAll(page);
};

const suggested: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/library`);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.locator('#q').pressSequentially(words[locale].slice(0, 6));
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(1);
};

const sendQuestion: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/library/ask`);
  await page.locator('[name=body]').fill('2026');
  await page.locator('[name=email]').fill(`${randomUUID()}@journey.example`);
  await submitForm(page);
  await page.waitForURL(/done=asked/);
};

/** Withdrawn in an academy of one's own: others read it meanwhile. */
export const withdrawnPractice = 'dk-3f-hilfr-agreement';
export const withdrawnPracticeStates: readonly State[] = [
  { page: 'library/[id].astro', name: 'withdrawn', open: at(`/library/${withdrawnPractice}`), status: 410 },
];

export const libraryVisitorStates: readonly State[] = [
  { page: 'library/index.astro', name: 'home', open: at('/library', 'svg.map') },
  { page: 'library/index.astro', name: 'results', open: found('', 'main mark') },
  { page: 'library/index.astro', name: 'narrowed, everything unfolded', open: unfolded },
  { page: 'library/index.astro', name: 'a later page', open: at('/library?kind=practice&page=2', '.pagination') },
  { page: 'library/index.astro', name: 'suggestions', open: suggested },
  { page: 'library/index.astro', name: 'nothing found', open: at(`/library?q=${nonsense}&country=DE`, '.empty') },
  { page: 'library/index.astro', name: 'a value nobody knows', open: at('/library?theme=nothing&country=%3Cb%3E', '.notice') },
  {
    page: 'library/index.astro',
    name: 'a thousand filters',
    open: at(`/library?${Array.from({ length: 1_000 }, (_, index) => `country=A${index}`).join('&')}`, '.notice'),
    status: 422,
  },
  { page: 'library/index.astro', name: 'a page beyond the end', open: at('/library?kind=practice&page=40', '.notice'), status: 404 },
  { page: 'library/[id].astro', name: 'as a visitor', open: at(`/library/${practice}`, '.adaptation') },
  { page: 'library/[id].astro', name: 'on the map', open: at('/library/sg-ntuc-company-training-committees', 'svg.map') },
  { page: 'library/[id].astro', name: 'no such practice', open: at('/library/nothing-here'), status: 404 },
  { page: 'library/shared/[token].astro', name: 'a link that was ended', open: at(`/library/shared/${'x'.repeat(32)}`), status: 404 },
  { page: 'library/subscriptions/end.astro', name: 'asked', open: at(`/library/subscriptions/end?token=${'x'.repeat(32)}`, '#end') },
  { page: 'library/subscriptions/end.astro', name: 'ended', open: at('/library/subscriptions/end?done=ended') },
  { page: 'library/subscriptions/end.astro', name: 'no link of ours', open: at('/library/subscriptions/end'), status: 404 },
  { page: 'library/ask.astro', name: 'with what was searched for', open: at(`/library/ask?q=${nonsense}`) },
  { page: 'library/ask.astro', name: 'errors', open: refused('/library/ask', { email: 'nobody' }), status: 422 },
  { page: 'library/ask.astro', name: 'sent', open: sendQuestion },
  { page: 'library/propose.astro', name: 'as a visitor', open: at('/library/propose') },
];

/** One collection with one practice in it, whatever she had before. */
const oneCollection = async (page: Page, shared = false): Promise<string> => {
  const { collections } = (await (await send(page, 'get', '/collections?locale=kk')).json()) as { collections: { id: string }[] };
  for (const { id } of collections) await send(page, 'delete', `/collections/${id}`);
  const id = randomUUID();
  await send(page, 'post', '/collections', { id, name: 'Келіссөзге' });
  await send(page, 'put', `/collections/${id}/practices/${practice}`);
  if (!shared) return id;
  return ((await (await send(page, 'put', `/collections/${id}/share`)).json()) as { shareToken: string }).shareToken;
};

const ownCollection: State['open'] = async (page, locale) => {
  await oneCollection(page);
  await page.goto(`/${locale}/library/collections`);
  await unfoldAll(page);
};

const sharedOwn: State['open'] = async (page, locale) => {
  await oneCollection(page, true);
  await page.goto(`/${locale}/library/collections?done=shared`);
  await page.locator('[data-share-address]').waitFor();
};

const sharedSeen: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/library/shared/${await oneCollection(page, true)}`);
};

const savedPractice: State['open'] = async (page, locale) => {
  await oneCollection(page);
  await page.goto(`/${locale}/library/${practice}?done=save`);
  await page.locator('.save form').waitFor();
};

const namelessCollection: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/library/${practice}`);
  await page.locator('.save [name=name]').fill('');
  await page.locator('.save form button').click();
  await page.locator('.error-summary').waitFor();
};

const subscribed: State['open'] = async (page, locale) => {
  await send(page, 'post', '/subscriptions', { id: randomUUID(), locale, filter: { theme: ['women'], country: ['DE', 'FR'] } });
  await page.goto(`/${locale}/library/subscriptions`);
  await page.locator('main .card').first().waitFor();
};

const justSubscribed: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/library?theme=women`);
  await page.getByText(search[locale].follow.title, { exact: true }).click();
  await page.getByRole('button', { name: search[locale].follow.button }).click();
  await page.waitForURL(/done=subscribed/);
};

const proposed: State['open'] = async (page, locale) => {
  const id = randomUUID();
  await send(page, 'post', '/proposals', { id, kind: 'link', language: 'kk', url: 'https://www.ituc-csi.org/', reason: 'Бізге де керек болуы мүмкін.' });
  await page.goto(`/${locale}/library/proposals?done=sent`);
  await page.locator('main .card').first().waitFor();
};

const correcting: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/library/proposals`);
  await page.locator('main .card a').first().click();
  await page.locator('[name=url]').waitFor();
};

/** In the order somebody new meets them: each leaves behind what the next needs. */
export const libraryMemberStates: readonly State[] = [
  { page: 'library/collections.astro', name: 'none', open: at('/library/collections', '.empty') },
  { page: 'library/collections.astro', name: 'a collection without a name', open: refused('/library/collections'), status: 422 },
  { page: 'library/[id].astro', name: 'signed in', open: at(`/library/${practice}`, '.save form') },
  { page: 'library/[id].astro', name: 'saved without a name', open: namelessCollection, status: 422 },
  { page: 'library/collections.astro', name: 'one, everything unfolded', open: ownCollection },
  { page: 'library/collections.astro', name: 'shared', open: sharedOwn },
  { page: 'library/shared/[token].astro', name: 'shared', open: sharedSeen },
  { page: 'library/[id].astro', name: 'saved', open: savedPractice },
  { page: 'library/subscriptions/index.astro', name: 'none', open: at('/library/subscriptions', '.empty') },
  { page: 'library/index.astro', name: 'just subscribed', open: justSubscribed },
  { page: 'library/subscriptions/index.astro', name: 'some', open: subscribed },
  { page: 'library/ask.astro', name: 'as a member', open: at('/library/ask') },
  { page: 'library/proposals.astro', name: 'none', open: at('/library/proposals', '.empty') },
  { page: 'library/propose.astro', name: 'a link', open: at('/library/propose') },
  { page: 'library/propose.astro', name: 'errors of a link', open: refused('/library/propose', { url: 'ituc' }), status: 422 },
  { page: 'library/propose.astro', name: 'errors of a case', open: refused('/library/propose?how=case', { who: 'Кәсіподақ' }), status: 422 },
  { page: 'library/proposals.astro', name: 'one that waits', open: proposed },
  { page: 'library/propose.astro', name: 'corrected', open: correcting },
];

/** A member of an organisation whose chair is recorded. */
export const ledMemberStates: readonly State[] = [
  { page: 'library/[id].astro', name: 'with a chair to send it to', open: at(`/library/${practice}`, '.chair [name=note]') },
];

import { newLearner, openLetterLink, register, send } from '../people.ts';
import { at, refused, type State, submitForm } from './state.ts';

/** As a link of a letter ends that was never sent. */
const stale = '?token=abcdefghijklmnopqrstuvwxyz';

const confirmation: State['open'] = async (page, locale) => {
  const token = await register(page, newLearner());
  await page.goto(`/${locale}/confirm?token=${token}`);
};

const wrongPassword: State['open'] = async (page, locale) => {
  await confirmation(page, locale);
  await page.locator('[name=password]').fill('another password altogether');
  await submitForm(page);
  await page.locator('.error-summary').waitFor();
};

const afterSending =
  (path: string, fields: Record<string, string> = {}): State['open'] =>
  async (page, locale) => {
    await page.goto(`/${locale}${path}`);
    for (const [name, text] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(text);
    await submitForm(page);
    await page.locator('.notice[role=alert]').waitFor();
  };

const letter: State['open'] = async (page, locale) => {
  const { email } = newLearner();
  await send(page, 'post', '/password-resets', { email });
  const learner = newLearner();
  await register(page, learner);
  await openLetterLink(page, learner.email, '/confirm?token=');
  await page.goto(`/${locale}/mailbox?recipient=${encodeURIComponent(learner.email)}`);
  await page.locator('#letters ~ * a[href*="/mailbox/"]').first().click();
  await page.locator('main h1[lang]').waitFor();
};

export const entryStates: readonly State[] = [
  { page: 'sign-up.astro', name: 'empty', open: at('/sign-up') },
  { page: 'sign-up.astro', name: 'errors', open: refused('/sign-up', { email: 'nobody', password: 'short' }), status: 422 },
  { page: 'sign-in.astro', name: 'on the way elsewhere', open: at('/sign-in?next=%2Fkk%2Flearning') },
  { page: 'sign-in.astro', name: 'nothing filled in', open: refused('/sign-in'), status: 422 },
  { page: 'sign-in.astro', name: 'refused', open: refused('/sign-in', { email: 'nobody@journey.example', password: 'whatever it is' }), status: 401 },
  { page: 'sign-in.astro', name: 'after the account was deleted', open: at('/sign-in?done=deleted') },
  { page: 'confirm.astro', name: 'letter sent', open: at('/confirm?done=letter') },
  { page: 'confirm.astro', name: 'send again', open: at('/confirm') },
  { page: 'confirm.astro', name: 'send again, no address', open: refused('/confirm', { email: 'nobody' }), status: 422 },
  { page: 'confirm.astro', name: 'from the letter', open: confirmation },
  { page: 'confirm.astro', name: 'wrong password', open: wrongPassword, status: 422 },
  { page: 'confirm.astro', name: 'a link that does not work', open: afterSending(`/confirm${stale}`, { password: 'whatever it is' }), status: 410 },
  { page: 'reset.astro', name: 'ask for a link', open: at('/reset') },
  { page: 'reset.astro', name: 'no address', open: refused('/reset', { email: 'nobody' }), status: 422 },
  { page: 'reset.astro', name: 'letter sent', open: at('/reset?done=letter') },
  { page: 'reset.astro', name: 'choose a password', open: at(`/reset${stale}`) },
  { page: 'reset.astro', name: 'too short a password', open: refused(`/reset${stale}`, { password: 'short' }), status: 422 },
  { page: 'reset.astro', name: 'a link that does not work', open: afterSending(`/reset${stale}`, { password: 'a long enough password' }), status: 410 },
  { page: 'invitation.astro', name: 'choose a password', open: at(`/invitation${stale}`) },
  { page: 'invitation.astro', name: 'no link', open: at('/invitation') },
  { page: 'confirm-email.astro', name: 'from the letter', open: at(`/confirm-email${stale}`) },
  { page: 'confirm-email.astro', name: 'a link that does not work', open: afterSending(`/confirm-email${stale}`), status: 410 },
  { page: 'mailbox/index.astro', name: 'all letters', open: at('/mailbox') },
  { page: 'mailbox/index.astro', name: 'no letters', open: at('/mailbox?recipient=nobody%40journey.example') },
  { page: 'mailbox/[id].astro', name: 'a letter', open: letter },
];

import { lessons, slug } from '../answer-key.ts';
import { enrol, readCourse, readLessons } from '../by-api.ts';
import { send } from '../people.ts';
import { at, refused, type State, submitForm } from './state.ts';

const finalTest = `/learning/${slug}/final-test`;

/** Cyrillic letters in a Latin name: saved, and doubted aloud. */
const doubtfulName: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/account`);
  for (const [name, text] of Object.entries({
    'names.latin.family': 'Мысалова',
    'names.latin.given': 'Aigul',
    'names.kk.family': 'Мысaлова',
    'names.kk.given': 'Айгүл',
  }))
    await page.locator(`[name="${name}"]`).fill(text);
  await submitForm(page);
  await page.locator('main mark').first().waitFor();
};

const stoppedInTheMiddle: State['open'] = async (page, locale) => {
  await send(page, 'put', `/learning/${slug}/position`, { lessonId: lessons[0], block: 6, ageMs: 0 });
  await at(`/courses/${slug}/${lessons[0]}`, '.resume.floating')(page, locale);
};

/** In the order somebody new meets them: each leaves behind what the next needs. */
export const memberStates: readonly State[] = [
  { page: 'account/index.astro', name: 'just confirmed, empty', open: at('/account?done=confirmed') },
  {
    page: 'account/index.astro',
    name: 'errors',
    open: refused('/account', { 'names.kk.family': 'Мысалова', employerBusinessNumber: '12', birthYear: '12' }),
    status: 422,
  },
  { page: 'account/index.astro', name: 'which organisation', open: refused('/account', { organisation: 'көлік' }), status: 422 },
  { page: 'account/security/index.astro', name: 'sessions', open: at('/account/security?done=language') },
  { page: 'account/security/password.astro', name: 'empty', open: at('/account/security/password') },
  { page: 'account/security/password.astro', name: 'errors', open: refused('/account/security/password', { newPassword: 'short' }), status: 422 },
  { page: 'account/security/email.astro', name: 'empty', open: at('/account/security/email') },
  { page: 'account/security/email.astro', name: 'errors', open: refused('/account/security/email', { email: 'nobody' }), status: 422 },
  { page: 'account/security/delete.astro', name: 'before', open: at('/account/security/delete') },
  { page: 'account/security/delete.astro', name: 'no password', open: refused('/account/security/delete'), status: 422 },
  { page: 'sign-out.astro', name: 'asked', open: at('/sign-out') },
  { page: 'learning/index.astro', name: 'no course', open: at('/learning') },
  { page: 'courses/index.astro', name: 'signed in, no course', open: at('/courses', 'main .continue') },
  { page: 'certificates/index.astro', name: 'none', open: at('/certificates') },
  { page: 'certificates/transcript.astro', name: 'nothing to show', open: at('/certificates/transcript', '.empty') },
  { page: 'certificates/external.astro', name: 'nothing asked for', open: at('/certificates/external') },
  { page: 'courses/[course]/[lesson].astro', name: 'signed in, not enrolled', open: at(`/courses/${slug}/${lessons[0]}`, '.lesson-end button') },
  { page: 'learning/[course]/final-test.astro', name: 'not enrolled', open: at(finalTest) },
  {
    page: 'learning/[course]/final-test.astro',
    name: 'lessons not read',
    open: async (page, locale) => {
      await enrol(page);
      await at(finalTest)(page, locale);
    },
  },
  { page: 'courses/[course]/[lesson].astro', name: 'enrolled', open: at(`/courses/${slug}/${lessons[0]}`, '.lesson-end button') },
  { page: 'courses/[course]/[lesson].astro', name: 'stopped in the middle', open: stoppedInTheMiddle },
  {
    page: 'courses/[course]/[lesson].astro',
    name: 'read',
    open: async (page, locale) => {
      await readLessons(page, lessons.slice(0, 2));
      await at(`/courses/${slug}/${lessons[0]}`, '.lesson-end .badge')(page, locale);
    },
  },
  { page: 'learning/index.astro', name: 'a course under way', open: at('/learning') },
  { page: 'courses/index.astro', name: 'a course under way', open: at('/courses', 'main .continue .button') },
  { page: 'courses/[course]/index.astro', name: 'enrolled', open: at(`/courses/${slug}`) },
  {
    page: 'learning/[course]/final-test.astro',
    name: 'no name given',
    open: async (page, locale) => {
      await readCourse(page);
      await at(finalTest)(page, locale);
    },
  },
  { page: 'account/index.astro', name: 'saved, the letters of the name in doubt', open: doubtfulName },
];

import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { loadCourses } from '#courses/load-courses.ts';
import type { Question } from '#courses/question.ts';
import type { Locale } from '#language/locale.ts';
import { messages } from '#site/features/assessment/messages/messages.ts';
import type { Hands } from './hands.ts';

const loaded = loadCourses(join(import.meta.dirname, '..', 'courses', 'content')).find(({ slug }) => slug === 'digital-rights');
if (!loaded?.course.value) throw new Error('the course of the journeys cannot be read');
export const slug = loaded.slug;
/** Ids, in order. */
export const lessons: readonly string[] = loaded.course.value.modules.flatMap((module) => module.lessons.map(({ id }) => id));
const bank: Question[] = [...loaded.bank.values()].flatMap(({ value = [] }) => value);
/** The questions after a lesson, in order. */
export const checksOf = (lesson: string): Question[] => loaded.checks.get(lesson)?.value ?? [];

/** The question of the bank with this id. */
export const bankQuestion = (id: string): Question => {
  const found = bank.find((question) => question.id === id);
  if (!found) throw new Error(`the bank has no question ${id}`);
  return found;
};

/** As the page shows it: Markdown's signs are gone. */
const plain = (text: string): string =>
  text
    .replace(/\*\*|[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The question of the bank whose prompt the page shows. */
export const questionShown = (prompt: string, locale: Locale): Question => {
  const found = bank.find((question) => plain(question[locale].prompt) === plain(prompt));
  if (!found) throw new Error(`the bank has no question «${prompt}»`);
  return found;
};

/** Answers a question rightly, by hand: the one on the page, or the one inside `root`. */
export const answerRightly = async (page: Page, hands: Hands, question: Question, locale: Locale, root: Locator = page.locator('main')): Promise<void> => {
  const text = question[locale];
  const t = messages[locale].question;
  const option = (id: string) => root.locator(`input[value="${id}"]`);
  switch (question.type) {
    case 'single':
      return hands.tick(option(question.correct));
    case 'multiple':
      for (const id of question.correct) await hands.tick(option(id));
      return;
    case 'true-false':
      await hands.tick(option(String(question.correct)));
      return hands.tick(option(question.correctReason));
    case 'matching':
      for (const [left, right] of Object.entries(question.pairs)) await hands.choose(root.locator(`select[id$="-${left}"]`), plain(text.right?.[right] ?? ''));
      return;
    case 'ordering': {
      const items = root.locator('.ordering li');
      for (const [place, id] of question.correct.entries()) {
        const wanted = plain(text.options?.[id] ?? '');
        const placeOf = async () => (await items.locator('> span').allTextContents()).map(plain).indexOf(wanted);
        for (let at = await placeOf(); at > place; at = await placeOf()) {
          await hands.press(items.nth(at).locator('button').first());
          await expect.poll(placeOf).toBe(at - 1);
        }
      }
      const keep = root.getByRole('button', { name: t.keepOrder });
      if (await keep.isVisible()) await hands.press(keep);
      return;
    }
    case 'numeric':
      return hands.write(root.locator('input[inputmode=decimal]'), String(question.correct).replace('.', locale === 'en' ? '.' : ','));
    case 'short-text':
      return hands.write(root.locator('.field input[type=text]'), text.accepted?.[0] ?? '');
    default:
      throw new Error('unknown type of question');
  }
};

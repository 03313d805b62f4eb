import { z } from 'zod';
import type { Locale } from '#language/locale.ts';
import { type Question, questionTypes } from './question.ts';

/** Something to choose, order or match, and the text beside it. */
const choices = z.array(z.object({ id: z.string(), text: z.string() }));

/**
 * A question in one language as the browser may have it before the answer: no key, no explanation, no accepted
 * spellings. Parsing drops what is not named here.
 */
export const publicQuestionSchema = z.object({
  id: z.string(),
  type: z.enum(questionTypes),
  points: z.number(),
  /** Inline Markdown: emphasis and code only. */
  prompt: z.string(),
  /** single, multiple, ordering */
  options: choices.optional(),
  /** true-false */
  reasons: choices.optional(),
  /** matching */
  left: choices.optional(),
  right: choices.optional(),
  /** Printed after a numeric field. */
  unit: z.string().optional(),
});
export type PublicQuestion = z.infer<typeof publicQuestionSchema>;

/** Lists of a question whose order can be shuffled. */
const choiceLists = ['options', 'reasons', 'left', 'right'] as const;
type ChoiceList = (typeof choiceLists)[number];
/** Ids in the order shown; a list that is not named keeps the order the author listed. */
export type ChoiceOrder = Partial<Record<ChoiceList, readonly string[]>>;

/** The ids an author listed, by list: what a shuffle starts from. */
export const listedOrder = (question: Question): ChoiceOrder => ({
  ...('options' in question ? { options: question.options } : {}),
  ...('reasons' in question ? { reasons: question.reasons } : {}),
  ...('left' in question ? { left: question.left, right: question.right } : {}),
});

/** The question in one language and in the given order. Built field by field: a new field of questions stays private. */
export const publicQuestion = (question: Question, locale: Locale, order: ChoiceOrder = {}): PublicQuestion => {
  const text = question[locale];
  const listed = listedOrder(question);
  const shown: PublicQuestion = { id: question.id, type: question.type, points: question.points, prompt: text.prompt };
  for (const list of choiceLists) {
    const ids = listed[list];
    if (ids) shown[list] = (order[list] ?? ids).map((id) => ({ id, text: text[list]?.[id] ?? '' }));
  }
  if (text.unit !== undefined) shown.unit = text.unit;
  return shown;
};

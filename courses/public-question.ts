import type { Locale } from '#language/locale.ts';
import type { Question, QuestionType } from './question.ts';

/** Something to choose, order or match, and the text beside it. */
export interface Choice {
  id: string;
  text: string;
}

/** A question in one language as the browser may have it before the answer: no key, no explanation, no accepted spellings. */
export interface PublicQuestion {
  id: string;
  type: QuestionType;
  points: number;
  /** Inline Markdown: emphasis and code only. */
  prompt: string;
  /** single, multiple, ordering */
  options?: Choice[];
  /** true-false */
  reasons?: Choice[];
  /** matching */
  left?: Choice[];
  right?: Choice[];
  /** Printed after a numeric field. */
  unit?: string;
}

/** Lists of a question whose order can be shuffled. */
export const choiceLists = ['options', 'reasons', 'left', 'right'] as const;
export type ChoiceList = (typeof choiceLists)[number];
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

import { type Locale, locales } from '#language/locale.ts';
import type { Question } from '../question.ts';

/** Something to choose from: options of a question, or the reasons of a true-false one. */
export interface ChoiceSet {
  /** The question's. */
  id: string;
  ids: readonly string[];
  right: readonly string[];
  /** The option whose text is longer than every other's; none where two are equally long. */
  longest: Partial<Record<Locale, string>>;
}

const longestOf = (ids: readonly string[], texts: Record<string, string> | undefined): string | undefined => {
  const [first, second] = ids.map((id) => ({ id, length: texts?.[id]?.length ?? 0 })).sort((a, b) => b.length - a.length);
  return first && first.length > (second?.length ?? 0) ? first.id : undefined;
};

export const choiceSets = (question: Question): ChoiceSet[] => {
  const set = (list: 'options' | 'reasons', ids: readonly string[], right: readonly string[]): ChoiceSet[] => {
    const longest: ChoiceSet['longest'] = {};
    for (const locale of locales) {
      const id = longestOf(ids, question[locale][list]);
      if (id !== undefined) longest[locale] = id;
    }
    return [{ id: question.id, ids, right, longest }];
  };
  if (question.type === 'single') return set('options', question.options, [question.correct]);
  if (question.type === 'multiple') return set('options', question.options, question.correct);
  if (question.type === 'true-false') return set('reasons', question.reasons, [question.correctReason]);
  return [];
};

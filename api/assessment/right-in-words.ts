import { rightAnswer } from '#courses/grade.ts';
import type { Question } from '#courses/question.ts';
import type { Locale } from '#language/locale.ts';
import { formatNumber } from '#language/numbers.ts';
import { messages } from './messages/messages.ts';

/** The right answer in words, one line per option, pair or place. Only for who has answered. */
export const rightInWords = (question: Question, locale: Locale): string[] => {
  const text = question[locale];
  const named = (ids: readonly string[], texts: Readonly<Record<string, string>> | undefined) => ids.map((id) => texts?.[id] ?? '');
  const right = rightAnswer(question, locale);
  switch (right.type) {
    case 'single':
      return named([right.choice], text.options);
    case 'multiple':
      return named(right.choices, text.options);
    case 'true-false':
      return [messages[locale].statement[right.value ? 'right' : 'wrong'], ...named(right.reason === undefined ? [] : [right.reason], text.reasons)];
    case 'matching':
      return Object.entries(right.pairs).map(([left, match]) => `${text.left?.[left] ?? ''} – ${text.right?.[match] ?? ''}`);
    case 'ordering':
      return named(right.order, text.options);
    case 'numeric':
      return [[formatNumber(locale, Number(right.number), 6), text.unit].filter(Boolean).join('\u00a0')];
    case 'short-text':
      return [right.text];
  }
};

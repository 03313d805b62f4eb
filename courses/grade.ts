import { type Locale, locales } from '#language/locale.ts';
import type { Answer } from './answer.ts';
import type { Question } from './question.ts';

type Of<Type extends Question['type']> = Extract<Question, { type: Type }>;

/** Each right choice adds its share, each wrong one takes the same share away; never below 0, so ticking all earns little. */
const multipleCredit = (question: Of<'multiple'>, choices: readonly string[]): number => {
  const chosen = [...new Set(choices)].filter((id) => question.options.includes(id));
  const right = chosen.filter((id) => question.correct.includes(id)).length;
  return Math.max(0, (right - (chosen.length - right)) / question.correct.length);
};

/**
 * A number as people type it: spaces of any width between thousands, decimal comma or point, one sign (also «−»).
 * `undefined` for anything else, also for "1,250.5", which two countries read differently.
 */
export const typedNumber = (typed: string): number | undefined => {
  const plain = typed
    .replace(/[\s\u00a0\u2009\u202f]/g, '')
    // The unit stands behind the field; a percent sign typed all the same is no mistake.
    .replace(/%$/, '')
    .replace(/^[−–]/, '-')
    .replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
};

/** What short texts are compared by: NFC, lower case, ё as е, one space between words, no outer punctuation. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[’ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s«»„“”"'.,;:!?()]+|[\s«»„“”"'.,;:!?()]+$/g, '');

const acceptedIn = (question: Question): string[] => locales.flatMap((locale) => question[locale].accepted ?? []);

/** A sum in binary must not lose a point at the edge: 2.3 is within 0.1 of 2.2, though 2.3 − 2.2 > 0.1 in floating point. */
const within = (number: number, correct: number, tolerance: number): boolean =>
  Math.abs(number - correct) <= tolerance + Number.EPSILON * 8 * Math.max(Math.abs(number), Math.abs(correct), 1);

/**
 * The share of a question's points an answer earns, 0–1. The rule of each type stands at its schema in question.ts.
 * An answer of another type, or none (`undefined`), earns 0.
 */
export const credit = (question: Question, answer: Answer | undefined): number => {
  if (answer === undefined) return 0;
  if (question.type === 'single' && answer.type === 'single') return answer.choice === question.correct ? 1 : 0;
  if (question.type === 'multiple' && answer.type === 'multiple') return multipleCredit(question, answer.choices);
  if (question.type === 'true-false' && answer.type === 'true-false')
    return (answer.value === question.correct ? 0.5 : 0) + (answer.reason === question.correctReason ? 0.5 : 0);
  if (question.type === 'matching' && answer.type === 'matching')
    return question.left.filter((id) => Object.hasOwn(answer.pairs, id) && answer.pairs[id] === question.pairs[id]).length / question.left.length;
  if (question.type === 'ordering' && answer.type === 'ordering')
    return question.correct.filter((id, place) => answer.order[place] === id).length / question.correct.length;
  if (question.type === 'numeric' && answer.type === 'numeric') {
    const number = typedNumber(answer.number);
    return number !== undefined && within(number, question.correct, question.tolerance) ? 1 : 0;
  }
  if (question.type === 'short-text' && answer.type === 'short-text') {
    const given = comparable(answer.text);
    return given !== '' && acceptedIn(question).some((accepted) => comparable(accepted) === given) ? 1 : 0;
  }
  return 0;
};

/** Why the right answer is right. Only for who has answered. */
export const explanationOf = (question: Question, locale: Locale): string => question[locale].explanation;

/** The answer that earns everything, to show after a check was answered. A short text is given in the reader's language. */
export const rightAnswer = (question: Question, locale: Locale): Answer => {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.correct };
    case 'multiple':
      return { type: 'multiple', choices: question.correct };
    case 'true-false':
      return { type: 'true-false', value: question.correct, reason: question.correctReason };
    case 'matching':
      return { type: 'matching', pairs: question.pairs };
    case 'ordering':
      return { type: 'ordering', order: question.correct };
    case 'numeric':
      return { type: 'numeric', number: String(question.correct) };
    case 'short-text':
      return { type: 'short-text', text: question[locale].accepted?.[0] ?? '' };
  }
};

import { z } from 'zod';
import { locales } from '#language/locale.ts';

/** An id inside one question or course: short, latin, telling nothing about the right answer. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case Latin letters, digits and single hyphens')
  .max(64);

const text = z.string().trim().min(1);
const textsById = z.record(idSchema, text);

/** Hash of the original-language text this translation was made from (12 hex digits, `npm run courses:check -- --stamp`). */
export const translatedFromSchema = z.string().regex(/^[0-9a-f]{12}$/);

const questionText = z.strictObject({
  /** Only in translations: the original it was made from. */
  from: translatedFromSchema.optional(),
  /** The question itself. Inline Markdown: emphasis and code only. */
  prompt: text,
  /** What stands beside each id of `options` (single, multiple, ordering). */
  options: textsById.optional(),
  /** What stands beside each id of `reasons` (true-false). */
  reasons: textsById.optional(),
  /** What stands beside each id of `left` and of `right` (matching). */
  left: textsById.optional(),
  right: textsById.optional(),
  /** The unit printed after a numeric field. */
  unit: text.optional(),
  /** Accepted spellings of a short text in this language; compared without case, ё/е and extra spaces. */
  accepted: z.array(text).min(1).optional(),
  /** Why the right answer is right and the tempting one wrong. Shown after answering, never before. */
  explanation: text,
});

const base = {
  id: idSchema,
  /** A topic of the course; the result is reported by topic. */
  topic: idSchema,
  /** The lesson to repeat when the answer was wrong. */
  lesson: idSchema,
  /** Weight in the score. */
  points: z.number().positive().max(10).default(1),
  kk: questionText,
  ru: questionText,
  en: questionText,
};

const ids = z.array(idSchema).min(2).max(12);

/**
 * One question, three languages, one key. The arrays give the order in which options are *listed*; it is shuffled in
 * an attempt. The key stands only in `correct`, `correctReason`, `pairs` and `accepted`.
 */
export const questionSchema = z
  .discriminatedUnion('type', [
    /** Exactly one right option. */
    z.strictObject({ ...base, type: z.literal('single'), options: ids, correct: idSchema }),
    /** Several right options; partial credit: each right choice adds, each wrong one takes away, never below 0. */
    z.strictObject({ ...base, type: z.literal('multiple'), options: ids, correct: z.array(idSchema).min(1) }),
    /** A statement is true or false, and why: half the points for each. */
    z.strictObject({ ...base, type: z.literal('true-false'), correct: z.boolean(), reasons: ids, correctReason: idSchema }),
    /** Each id of `left` belongs to one of `right`; `right` may hold distractors. Credit per right pair. */
    z.strictObject({ ...base, type: z.literal('matching'), left: ids, right: ids, pairs: z.record(idSchema, idSchema) }),
    /** Put `options` in order; `correct` is the right order and differs from the listed one. Credit per item in place. */
    z.strictObject({ ...base, type: z.literal('ordering'), options: ids, correct: ids }),
    /** A number; right when within `tolerance` (absolute, inclusive) of `correct`. */
    z.strictObject({ ...base, type: z.literal('numeric'), correct: z.number(), tolerance: z.number().nonnegative().default(0) }),
    /** A word or two; right when it equals one of `accepted` of any language. */
    z.strictObject({ ...base, type: z.literal('short-text') }),
  ])
  .superRefine((question, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const known = (list: string[], wanted: string[], path: string) => {
      for (const id of wanted) if (!list.includes(id)) fault([path], `expected one of ${list.join(', ')}, received ${id}`);
    };
    const same = (a: string[], b: string[]) => a.length === b.length && [...a].sort().join() === [...b].sort().join();
    const listed: Record<string, string[]> = {};
    if ('options' in question) listed.options = question.options;
    if (question.type === 'single') known(question.options, [question.correct], 'correct');
    if (question.type === 'multiple') known(question.options, question.correct, 'correct');
    if (question.type === 'ordering') {
      if (!same(question.options, question.correct)) fault(['correct'], `expected every one of ${question.options.join(', ')} once`);
      if (question.options.join() === question.correct.join()) fault(['options'], 'expected a listing that differs from the right order');
    }
    if (question.type === 'true-false') {
      listed.reasons = question.reasons;
      known(question.reasons, [question.correctReason], 'correctReason');
    }
    if (question.type === 'matching') {
      listed.left = question.left;
      listed.right = question.right;
      if (!same(question.left, Object.keys(question.pairs))) fault(['pairs'], `expected a pair for each of ${question.left.join(', ')}`);
      known(question.right, Object.values(question.pairs), 'pairs');
    }
    for (const locale of locales)
      for (const field of ['options', 'reasons', 'left', 'right'] as const) {
        const expected = listed[field] ?? [];
        const received = Object.keys(question[locale][field] ?? {});
        if (!same(expected, received)) fault([locale, field], `expected texts for [${expected.join(', ')}], received [${received.join(', ')}]`);
      }
    if (question.type === 'short-text')
      for (const locale of locales) if (!question[locale].accepted) fault([locale, 'accepted'], 'expected at least one accepted answer');
  });

export type Question = z.infer<typeof questionSchema>;
export const questionTypes = ['single', 'multiple', 'true-false', 'matching', 'ordering', 'numeric', 'short-text'] as const satisfies Question['type'][];

/** A question file (`checks/<lesson>.yaml`, `bank/<topic>.yaml`) is a list of questions. */
export const questionFileSchema = z.array(questionSchema).min(1);

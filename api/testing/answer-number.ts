import type { Answer } from '#courses/answer.ts';
import type { PublicQuestion } from '#courses/public-question.ts';

/** Some answer to a question as the browser has it; for another `n` another one. */
export const answerNumber = (n: number, { type, options = [], reasons = [], left = [], right = [] }: PublicQuestion): Answer => {
  const one = (list: readonly { id: string }[]): string => list[n % list.length]?.id ?? '';
  if (type === 'single') return { type, choice: one(options) };
  if (type === 'multiple') return { type, choices: [one(options)] };
  if (type === 'true-false') return { type, value: n % 2 === 0, reason: one(reasons) };
  if (type === 'matching') return { type, pairs: { [left[0]?.id ?? '']: one(right) } };
  if (type === 'ordering') return { type, order: options.map((_, i) => options[(i + n) % options.length]?.id ?? '') };
  return type === 'numeric' ? { type, number: String(n) } : { type, text: String(n) };
};

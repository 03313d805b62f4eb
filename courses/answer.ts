import { z } from 'zod';
import { idSchema } from './question.ts';

const ids = z.array(idSchema).max(12);
/** Long enough for any accepted answer; a form field is cut at this length too. */
const typed = z.string().max(200);

/**
 * What a learner answers, by type of question. A part she has not answered yet is absent, so that half an answer can be
 * saved. Ids are those of the question; ids it does not have earn nothing.
 */
export const answerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), choice: idSchema }),
  z.strictObject({ type: z.literal('multiple'), choices: ids }),
  z.strictObject({ type: z.literal('true-false'), value: z.boolean().optional(), reason: idSchema.optional() }),
  /** By id of `left`, an id of `right`. */
  z.strictObject({ type: z.literal('matching'), pairs: z.record(idSchema, idSchema).refine((pairs) => Object.keys(pairs).length <= 12, 'at most 12 pairs') }),
  /** Every id of `options`, first to last. */
  z.strictObject({ type: z.literal('ordering'), order: ids }),
  /** As typed: «1 250,5», "1250.5". */
  z.strictObject({ type: z.literal('numeric'), number: typed }),
  z.strictObject({ type: z.literal('short-text'), text: typed }),
]);
export type Answer = z.infer<typeof answerSchema>;

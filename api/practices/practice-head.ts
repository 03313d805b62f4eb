import { z } from 'zod';
import { practiceSchema, practiceSourceSchema, practiceTextSchema } from './practice.ts';

// YAML reads `date: 2024` as a number.
const source = practiceSourceSchema.extend({
  date: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), practiceSourceSchema.shape.date),
});

/** `practice.yaml`: everything of a practice that has no language. */
export const practiceHeadSchema = practiceSchema.omit({ texts: true }).extend({ sources: z.array(source).min(1).max(30) });
export type PracticeHead = z.infer<typeof practiceHeadSchema>;

/** The front matter of `<language>.md`. */
export const textFrontSchema = z.strictObject({
  state: practiceTextSchema.shape.state,
  title: z.string().min(1).max(300),
  summary: z.string().min(1).max(1_000),
  madeFrom: practiceTextSchema.shape.madeFrom,
});
export type TextFront = z.infer<typeof textFrontSchema>;

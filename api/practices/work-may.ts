import { z } from '@hono/zod-openapi';
import { locales } from '#language/locale.ts';
import { steps } from './workflow.ts';

const locale = z.enum(locales);
const step = z.enum(steps);

/** What the asker may do now: role, assignment, stage and "not her own" together. */
export const workMay = z.object({
  assign: z.boolean(),
  saveDraft: z.boolean(),
  adapt: z.boolean(),
  /** Into these languages. */
  translate: z.array(locale),
  comment: z.boolean(),
  /** Steps she may declare done; faults may still forbid it. */
  complete: z.array(z.object({ step, language: locale.nullable() })),
  /** Approve languages in review. */
  approve: z.boolean(),
  /** She could, had she not written or proposed it. */
  ownText: z.boolean(),
  /** Where to she may return it. */
  returnTo: z.array(step),
  publish: z.boolean(),
  reopen: z.boolean(),
  withdraw: z.boolean(),
  restore: z.boolean(),
});
export type WorkMay = z.infer<typeof workMay>;

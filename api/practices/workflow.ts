import type { Locale } from '#language/locale.ts';

/** What people do on the way of an entry; a translation is a step per language. */
export const steps = ['drafting', 'translation', 'adaptation', 'review'] as const;
export type Step = (typeof steps)[number];

/** Where an entry stands: the step that is open, or published. */
export const stages = [...steps, 'published'] as const;
export type Stage = (typeof stages)[number];

/** One step of one entry; `language` of a translation, else null. */
export interface StepOf {
  step: Step;
  language: Locale | null;
}

/** Reasons people can do something with: of a refusal, a return, a withdrawal. Characters. */
export const shortestReason = 10;
export const longestReason = 2_000;

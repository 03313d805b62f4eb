import type { Locale } from '#language/locale.ts';

/** Which page a letter opens, below its language. */
export const workPages = {
  /** An entry, for who works on it. */
  entry: (id: string): string => `work/practices/${id}`,
  translation: (id: string, language: Locale): string => `work/practices/${id}/translate/${language}`,
  /** A proposal, for who screens. */
  screening: (id: string): string => `work/proposals/${id}`,
  /** Her own proposals. */
  proposals: (): string => 'library/proposals',
  reader: (id: string): string => `library/${id}`,
};

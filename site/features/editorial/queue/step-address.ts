import type { AssignmentView } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';

type Step = Pick<AssignmentView, 'step' | 'language'> & { practice: { id: string } };

/** Where a step is done. */
export const stepAddress = (locale: Locale, { step, language, practice }: Step): string => {
  const entry = `/${locale}/work/practices/${practice.id}`;
  return step === 'translation' && language ? `${entry}/translate/${language}` : entry;
};

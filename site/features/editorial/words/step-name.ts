import type { AssignmentView } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';
import { messages } from './messages/messages.ts';

type Step = Pick<AssignmentView, 'step' | 'language'>;

/** A step as people call it; a translation says into which language. */
export const stepName = (locale: Locale, { step, language }: Step): string => {
  const t = messages[locale];
  return step === 'translation' && language ? t.into[language] : t.steps[step];
};

/** A step as one value of a form or an address: `drafting`, `translation.kk`. */
export const stepValue = ({ step, language }: Step): string => (language ? `${step}.${language}` : step);

import type { WorkPractice } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';
import { stepName } from '#site/features/editorial/words/step-name.ts';
import { messages } from './messages/messages.ts';

/** What happened, and to which step. */
export const historyWords = (locale: Locale, { action, step, language }: WorkPractice['history'][number]): string => {
  const said = messages[locale].actions[action];
  return step ? `${said}: ${stepName(locale, { step, language })}` : said;
};

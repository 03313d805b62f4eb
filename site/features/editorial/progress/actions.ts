import type { WorkPractice } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { messages as words } from '#site/features/editorial/words/messages/messages.ts';
import { stepName, stepValue } from '#site/features/editorial/words/step-name.ts';
import { messages } from './messages/messages.ts';

export interface Action {
  text: string;
  /** Below the entry's work page. */
  path: string;
}

/** What the asker may do with an entry now: what is to be written, and what is to be decided. */
export const actionsOf = (locale: Locale, { may }: Pick<WorkPractice, 'may'>): { write: Action[]; decide: Action[] } => {
  const t = messages[locale].do;
  const when = (allowed: boolean, ...actions: Action[]) => (allowed ? actions : []);
  return {
    write: [
      ...when(may.saveDraft, { text: t.facts, path: '/facts' }, { text: t.sources, path: '/sources' }, { text: t.draft, path: '/text' }),
      ...when(may.adapt, { text: t.adapt, path: '/text#steps' }),
      ...may.translate.map((language) => ({ text: words[locale].into[language], path: `/translate/${language}` })),
    ],
    decide: [
      ...may.complete.map((step) => ({ text: fill(t.complete, { step: stepName(locale, step) }), path: `/step/complete?step=${stepValue(step)}` })),
      ...when(may.approve, { text: t.approve, path: '/step/approve' }),
      ...when(may.publish, { text: t.publish, path: '/step/publish' }),
      ...when(may.returnTo.length > 0, { text: t.return, path: '/step/return' }),
      ...when(may.reopen, { text: t.reopen, path: '/step/reopen' }),
      ...when(may.restore, { text: t.restore, path: '/step/restore' }),
      ...when(may.withdraw, { text: t.withdraw, path: '/step/withdraw' }),
    ],
  };
};

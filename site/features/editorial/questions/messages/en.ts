import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  title: 'Readers’ questions',
  lead: 'People who did not find what they looked for ask here. The answer goes to them by mail; you do not see the address.',
  waiting: 'Waiting for an answer',
  answered: 'Answered',
  emptyTitle: 'No question waits',
  empty: 'New questions appear here.',
  searched: 'Searched for: “{query}”',
  asked: 'Asked on {date}',
  language: 'Language: {language}',
  answer: 'Your answer',
  answerHint: 'Write in the language of the question. You can add the address of a practice’s page.',
  send: 'Send the answer',
  given: 'Answer',
  forgotten: 'The text of the question is no longer kept.',
  done: { answered: 'The answer is sent.' },
  conflict: 'Another course author has answered this question already. Your answer was not sent.',
};

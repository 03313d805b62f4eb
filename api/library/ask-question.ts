import { contactOf } from '#api/accounts/read-person.ts';
import type { Work } from '#api/events/work.ts';
import type { Actor } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Locale } from '#language/locale.ts';
import { insertQuestion, questionById } from './question-queries.ts';

export interface AskedQuestion {
  id: string;
  locale: Locale;
  body: string;
  query?: string | undefined;
  email?: string | undefined;
}

/** Takes a question; the same id again is the same question. `invalid-input` when there is no address to answer to. */
export const askQuestion = async (work: Work, actor: Actor, { id, locale, body, query, email }: AskedQuestion): Promise<void> => {
  if (await questionById(work.tx, id)) return;
  const contact = actor ? await contactOf(work.tx, actor.personId) : undefined;
  if (!contact && !email) throw new Problem('invalid-input', { fields: [{ field: 'email', rule: 'required' }] });
  await insertQuestion(work.tx, {
    id,
    personId: actor?.personId ?? null,
    email: contact ? null : (email ?? null),
    language: locale,
    query: query || null,
    body,
    askedAt: work.now,
    answeredBy: null,
    answeredAt: null,
    answer: null,
  });
};

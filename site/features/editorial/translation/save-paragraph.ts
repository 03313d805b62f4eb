import type { ApiClient } from '#api/page-locals.ts';
import type { WorkPractice } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { type FormProblem, type FormText, noProblem, readProblem } from '#site/lib/form.ts';
import type { SavedParagraph } from './autosave.ts';
import { messages } from './messages/messages.ts';
import { type Pair, pairId, pairsOf, translationProgress } from './pairs.ts';

/** The paragraph a form is about; undefined when there is none. */
export const sentPair = (work: Pick<WorkPractice, 'original' | 'texts'>, language: Locale, form: FormText): Pair | undefined =>
  pairsOf(work, language).find((one) => pairId(one) === form('paragraph'));

/** Saves one paragraph of a translation from the fields `paragraph`, `text`, `basedOn` and `replaces`; null when that is done. */
export const saveParagraph = async (api: ApiClient, work: WorkPractice, language: Locale, form: FormText): Promise<FormProblem | null> => {
  const pair = sentPair(work, language, form);
  if (!pair) return { ...noProblem, code: 'stale', status: 409 };
  const json = { section: pair.section, index: pair.index, text: form('text'), basedOn: form('basedOn'), replaces: form('replaces') || null };
  const answer = await api.work.practices[':id'].translations[':language'].$put({ param: { id: work.id, language }, json });
  if (answer.ok) return null;
  const field = `text-${pairId(pair)}`;
  return readProblem(answer, field, { elsewhere: { text: field, basedOn: field, replaces: field } });
};

/** What the page's script gets: what the next save replaces and how far the translation is, or why it was not saved. */
export const savedParagraph = (locale: Locale, problem: FormProblem, work: WorkPractice | null, language: Locale, form: FormText): Response => {
  const pair = work && sentPair(work, language, form);
  if (problem.code !== null || !pair) return Response.json({ code: problem.code ?? 'not-found' }, { status: problem.code === null ? 404 : problem.status });
  const { done, of } = translationProgress(pairsOf(work, language));
  return Response.json({ replaces: pair.replaces, done, words: fill(messages[locale].progress, { count: done, of }) } satisfies SavedParagraph);
};

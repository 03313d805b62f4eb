import type { ApiClient } from '#api/page-locals.ts';
import type { PracticeFacts, WorkPractice } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { conflict } from '#site/features/editorial/saving/conflict.ts';
import { markOf } from '#site/features/editorial/saving/mark-of.ts';
import { saveDraft } from '#site/features/editorial/saving/save-draft.ts';
import { type FormProblem, type FormText, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

export type Source = PracticeFacts['sources'][number];

export const findSource = (work: Pick<WorkPractice, 'facts'>, id: string | null): Source | undefined => work.facts.sources.find((one) => one.id === id);

/** Of the source a form was filled from; of none, when it adds one. */
export const sourceMark = (source: Source | undefined): string => markOf(source ?? null);

/** A stored source as the form shows it. */
export const sourceText = (source: Source | undefined): FormText => {
  const { authors = [], checked, ...plain } = source ?? {};
  const shown: Record<string, string | undefined> = { ...plain, authors: authors.join('\n'), checkedOn: checked?.on ?? '', checkedHow: checked?.how ?? '' };
  return (name) => shown[name] ?? '';
};

/** What was typed, as the API takes it and refuses what is wrong. */
export const readSource = (form: FormText, id: string): Source => {
  const authors = form('authors')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [date, disclaimer] = [form('date').trim(), form('disclaimer')];
  return {
    id,
    publisher: form('publisher').trim(),
    title: form('title').trim(),
    ...(authors.length > 0 ? { authors } : {}),
    url: form('url').trim(),
    ...(date ? { date } : {}),
    language: form('language').trim().toLowerCase(),
    licence: form('licence') as Source['licence'],
    ...(disclaimer ? { disclaimer: disclaimer as NonNullable<Source['disclaimer']> } : {}),
    checked: { on: form('checkedOn').trim(), how: form('checkedHow') as Source['checked']['how'] },
  };
};

const fieldOf = (path: string): string => {
  const [, , , part = 'publisher', inner] = path.split('.');
  if (part !== 'checked') return part;
  return inner === 'how' ? 'checkedHow' : 'checkedOn';
};

const problemOf = async (locale: Locale, answer: { json: () => Promise<unknown> }): Promise<FormProblem> => {
  const { how: _, licences: __, disclaimers: ___, done: ____, ...labels } = messages[locale];
  const body = (await answer.json()) as { fields?: { field: string }[] };
  const paths = (body.fields ?? []).map(({ field }) => field).filter((path) => path.startsWith('facts.sources'));
  const says = { id: labels.idWrong, language: labels.languageWrong, date: labels.dateHint };
  return readProblem({ json: async () => body }, 'publisher', {
    elsewhere: Object.fromEntries(paths.map((path) => [path, fieldOf(path)])),
    labels: Object.fromEntries(paths.map((path) => [path, (labels as Record<string, string>)[fieldOf(path)] ?? ''])),
    says: Object.fromEntries(paths.flatMap((path) => (fieldOf(path) in says ? [[path, says[fieldOf(path) as keyof typeof says]]] : []))),
  });
};

/** Adds the source a form holds, or puts it in the place of `source`; null when that is done. */
export const saveSource = async (
  api: ApiClient,
  locale: Locale,
  work: WorkPractice,
  source: Source | undefined,
  { text }: Fields,
): Promise<FormProblem | null> => {
  const t = messages[locale];
  const typed = readSource(text, source?.id ?? text('id').trim().toLowerCase());
  if (!/^[a-z0-9-]{1,40}$/.test(typed.id)) return fieldProblem('id', t.idWrong);
  if (!source && findSource(work, typed.id)) return fieldProblem('id', t.idTaken);
  if (source && text('mark') !== sourceMark(source)) return conflict;
  const sources = source ? work.facts.sources.map((one) => (one.id === source.id ? typed : one)) : [...work.facts.sources, typed];
  const answer = await saveDraft(api, work, { facts: { ...work.facts, sources } });
  return answer.ok ? null : problemOf(locale, answer);
};

/** Takes a source off the list; null when that is done. */
export const removeSource = async (api: ApiClient, locale: Locale, work: WorkPractice, source: Source): Promise<FormProblem | null> => {
  const answer = await saveDraft(api, work, { facts: { ...work.facts, sources: work.facts.sources.filter(({ id }) => id !== source.id) } });
  return answer.ok ? null : problemOf(locale, answer);
};

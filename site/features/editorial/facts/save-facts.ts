import type { ApiClient } from '#api/page-locals.ts';
import type { WorkPractice } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { conflict } from '#site/features/editorial/saving/conflict.ts';
import { saveDraft } from '#site/features/editorial/saving/save-draft.ts';
import { type FormProblem, fieldProblem, readProblem } from '#site/lib/form.ts';
import { factsMark, readFacts } from './facts-form.ts';
import { messages } from './messages/messages.ts';

const fieldNames = [
  'countries',
  'organisations',
  'instrument',
  'themes',
  'sectors',
  'standards',
  'years.from',
  'years.to',
  'related.lessons',
  'related.practices',
];
const shownAt: Readonly<Record<string, string>> = { 'years.from': 'from', 'years.to': 'to', 'related.lessons': 'lessons', 'related.practices': 'practices' };

/** The API's paths go below a list (`facts.countries.0`); the form has one field for each list. */
const fieldOf = (path: string): string => {
  const name = fieldNames.find((one) => path === `facts.${one}` || path.startsWith(`facts.${one}.`));
  return name === undefined ? 'countries' : (shownAt[name] ?? name);
};

/** The refusal with every path of the answer led to its field. */
const problemOf = async (locale: Locale, answer: { json: () => Promise<unknown> }): Promise<FormProblem> => {
  const t = messages[locale];
  const body = (await answer.json()) as { fields?: { field: string }[] };
  const paths = (body.fields ?? []).map(({ field }) => field);
  const labels = {
    countries: t.countries,
    organisations: t.organisations,
    instrument: t.instrument,
    themes: t.themes,
    sectors: t.sectors,
    standards: t.standards,
  };
  const others: Record<string, string> = { from: t.from, to: t.to, lessons: t.lessons, practices: t.practices };
  const all: Record<string, string> = { ...labels, ...others };
  const year = paths.filter((path) => path.startsWith('facts.years'));
  return readProblem({ json: async () => body }, 'countries', {
    elsewhere: Object.fromEntries(paths.map((path) => [path, fieldOf(path)])),
    labels: Object.fromEntries(paths.map((path) => [path, all[fieldOf(path)] ?? ''])),
    says: Object.fromEntries(year.map((path) => [path, t.yearWrong])),
  });
};

/** Saves the facts a form holds; null when that is done. `stale`: somebody else changed them since the form was filled. */
export const saveFacts = async (api: ApiClient, locale: Locale, work: WorkPractice, fields: Fields): Promise<FormProblem | null> => {
  const { facts, unknownCountries } = readFacts(fields, work.facts);
  const t = messages[locale];
  if (unknownCountries.length > 0) return fieldProblem('countries', fill(t.countriesUnknown, { names: unknownCountries.join(', ') }));
  if (fields.text('mark') !== factsMark(work.facts)) return conflict;
  const answer = await saveDraft(api, work, { facts });
  return answer.ok ? null : problemOf(locale, answer);
};

import type { ProblemBody } from '#api/http/problem-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { type FormProblem, readProblem } from '#site/lib/form.ts';
import { fieldOf, labelOf } from './field-names.ts';
import { messages } from './messages/messages.ts';
import { schemeIn } from './scheme-form.ts';

/** Better words than the API's, which knows the rule alone. */
const betterWords = (locale: Locale, field: string, rule: string): string | undefined => {
  const { fields } = messages[locale];
  if (rule !== 'invalid' && rule !== 'required') return undefined;
  if (field === 'issuer') return fields.chooseIssuer;
  if (field.endsWith('.scheme')) return fields.chooseScheme;
  if (field === 'slug') return fields.slugWrong;
  return field.endsWith('url') ? fields.urlWrong : undefined;
};

/** A refusal with every path of the answer led to its field, by its name in the form. */
export const schemeProblem = async (locale: Locale, answer: { json: () => Promise<unknown> }): Promise<FormProblem> => {
  const body = (await answer.json()) as ProblemBody;
  const faults = (body.fields ?? []).map(({ field, rule }) => ({ field, shown: fieldOf(field), rule }));
  return readProblem({ json: async () => body }, 'name.kk', {
    elsewhere: Object.fromEntries(faults.map(({ field, shown }) => [field, shown])),
    labels: Object.fromEntries(faults.map(({ field, shown }) => [field, labelOf(locale, shown)])),
    says: Object.fromEntries(faults.flatMap(({ field, shown, rule }) => [[field, betterWords(locale, shown, rule)]].filter(([, text]) => text !== undefined))),
  });
};

interface Saved {
  /** Null when it is saved. */
  problem: FormProblem | null;
  changed: boolean;
}

/** Saves what the form holds: the first version of a new scheme, or the next one of `slug`. `stale`: somebody else did meanwhile. */
export const saveScheme = async (api: ApiClient, locale: Locale, fields: Fields, slug: string | null): Promise<Saved> => {
  const id = fields.text('id');
  const scheme = schemeIn(fields, slug ?? fields.text('slug').trim());
  const answer =
    slug === null
      ? await api.schemes.$post({ json: { id, scheme } })
      : await api.schemes[':slug'].$put({ param: { slug: encodeURIComponent(slug) }, json: { id, basedOn: fields.text('basedOn'), scheme } });
  if (!answer.ok) return { problem: await schemeProblem(locale, answer), changed: false };
  return { problem: null, changed: (await answer.json()).changed };
};

import type { Locale } from '#language/locale.ts';
import { entriesOf } from '../fields/form-fields.ts';
import { messages as words } from '../words/messages/messages.ts';
import { labelOf } from './field-names.ts';
import { messages } from './messages/messages.ts';
import type { Scheme } from './scheme-form.ts';

export interface Change {
  field: string;
  label: string;
  /** In words; null when it was not stated. */
  before: string | null;
  after: string | null;
}

const valuesOf = (scheme: Scheme): Map<string, string[]> => {
  const values = new Map<string, string[]>();
  for (const [field, value] of entriesOf(scheme)) values.set(field, [...(values.get(field) ?? []), value]);
  return values;
};

/** Fields in which a version differs from the one before it, with the words the form has for their values. */
export const changesBetween = (locale: Locale, before: Scheme, after: Scheme): Change[] => {
  const t = messages[locale];
  const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words[locale].kinds,
    'subject.of': t.subjects,
    result: t.results,
    'level.framework': t.frameworks,
    'validity.rule': t.rules,
    'legalReference.how': t.hows,
    appearances: t.variants,
    supplement: t.supplements,
    taughtIn: words[locale].languages,
    card: { yes: t.preview.card },
  };
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const said = (field: string, values: readonly string[] | undefined) => values?.map((value) => meanings[field]?.[value] ?? value).join('; ') ?? null;
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, label: labelOf(locale, field), before: said(field, old.get(field)), after: said(field, now.get(field)) }))
    .filter((change) => change.before !== change.after);
};

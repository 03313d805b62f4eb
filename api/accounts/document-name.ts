import { Problem } from '#api/http/problem.ts';
import type { Locale } from '#language/locale.ts';
import type { NamePart, PersonView } from './person-contract.ts';
import type { PersonRow } from './queries.ts';

export type Spelling = keyof PersonView['names'];

/** The columns of a person that hold her name. */
export type NamedPerson = Pick<
  PersonRow,
  'familyNameKk' | 'givenNameKk' | 'patronymicKk' | 'familyNameRu' | 'givenNameRu' | 'patronymicRu' | 'familyNameLatin' | 'givenNameLatin' | 'patronymicLatin'
>;

/** Where to look when a spelling was not given. A document in English falls back to the state language. */
const order: Record<Spelling, readonly Spelling[]> = { kk: ['kk', 'ru', 'latin'], ru: ['ru', 'kk', 'latin'], latin: ['latin', 'kk', 'ru'] };

/** Her name part by part, in the three spellings; an empty text for what she has not given. */
export const namesOf = (person: NamedPerson): Record<Spelling, Record<NamePart, string>> => ({
  kk: { family: person.familyNameKk ?? '', given: person.givenNameKk ?? '', patronymic: person.patronymicKk ?? '' },
  ru: { family: person.familyNameRu ?? '', given: person.givenNameRu ?? '', patronymic: person.patronymicRu ?? '' },
  latin: { family: person.familyNameLatin ?? '', given: person.givenNameLatin ?? '', patronymic: person.patronymicLatin ?? '' },
});

/** The other way round. */
export const nameColumns = (names: Record<Spelling, Record<NamePart, string>>): NamedPerson => ({
  familyNameKk: names.kk.family || null,
  givenNameKk: names.kk.given || null,
  patronymicKk: names.kk.patronymic || null,
  familyNameRu: names.ru.family || null,
  givenNameRu: names.ru.given || null,
  patronymicRu: names.ru.patronymic || null,
  familyNameLatin: names.latin.family || null,
  givenNameLatin: names.latin.given || null,
  patronymicLatin: names.latin.patronymic || null,
});

const nameIn = (person: NamedPerson, spelling: Spelling) => {
  const names = namesOf(person);
  return order[spelling].map((wish) => names[wish]).find(({ family, given }) => family !== '' && given !== '');
};

/** Whether a document can print her name: family and given name stand in one spelling at least. */
export const hasDocumentName = (person: NamedPerson): boolean => nameIn(person, 'kk') !== undefined;

/**
 * "Family Given Patronymic" as she spelt it, in the spelling asked for or the nearest she gave; nothing is transliterated.
 * Throws `name-missing` when there is none: ask `hasDocumentName` first.
 */
export const documentName = (person: NamedPerson, spelling: Spelling): string => {
  const name = nameIn(person, spelling);
  if (!name) throw new Problem('name-missing');
  return [name.family, name.given, name.patronymic].filter(Boolean).join(' ');
};

/** For lists and greetings: null when she has given no name. */
export const personName = (person: NamedPerson, spelling: Spelling): string | null => (hasDocumentName(person) ? documentName(person, spelling) : null);

/** Given name and patronymic, as people are addressed; null when she has given no name. */
export const addressName = (person: NamedPerson, spelling: Spelling): string | null => {
  const name = nameIn(person, spelling);
  return name ? [name.given, name.patronymic].filter(Boolean).join(' ') : null;
};

/** The spelling readers of a language expect. */
export const spellingOf = (locale: Locale): Spelling => (locale === 'en' ? 'latin' : locale);

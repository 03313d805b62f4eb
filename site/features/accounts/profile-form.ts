import type { PersonInput, PersonView } from '#api/accounts/person-contract.ts';
import type { Locale } from '#language/locale.ts';
import type { FormText } from '#site/lib/form.ts';

type Spelling = keyof PersonView['names'];

/** The profile's fields as the form shows them; ids are the paths of the API's body. */
export const profileText = (person: PersonView, locale: Locale): FormText => {
  const texts: Record<string, string> = {
    regionCode: person.regionCode ?? '',
    sectorId: person.sectorId ?? '',
    organisation: person.organisation?.name[locale] ?? '',
    employerName: person.employerName ?? '',
    employerBusinessNumber: person.employerBusinessNumber ?? '',
    position: person.position ?? '',
    sex: person.sex ?? '',
    birthYear: person.birthYear === null ? '' : String(person.birthYear),
  };
  for (const [spelling, name] of Object.entries(person.names)) {
    for (const [part, text] of Object.entries(name)) texts[`names.${spelling}.${part}`] = text;
  }
  return (field) => texts[field] ?? '';
};

/** Null when left empty; 0 for what is no year, which the API refuses and says what it takes. */
const yearOf = (text: string): number | null => {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
};

const sexOf = (text: string): 'female' | 'male' | null => (text === 'female' || text === 'male' ? text : null);

/** What was typed, as the API takes it. `organisationId` is found apart (choose-organisation.ts). */
export const profileInput = (form: FormText, organisationId: string | null): PersonInput => {
  const nameIn = (spelling: Spelling) => ({
    family: form(`names.${spelling}.family`),
    given: form(`names.${spelling}.given`),
    patronymic: form(`names.${spelling}.patronymic`),
  });
  return {
    names: { kk: nameIn('kk'), ru: nameIn('ru'), latin: nameIn('latin') },
    regionCode: form('regionCode') || null,
    sectorId: form('sectorId') || null,
    organisationId,
    employerName: form('employerName') || null,
    employerBusinessNumber: form('employerBusinessNumber').trim() || null,
    position: form('position') || null,
    sex: sexOf(form('sex')),
    birthYear: yearOf(form('birthYear')),
  };
};

import type { Locale } from '#language/locale.ts';
import type { DemonstrationAccount } from './demonstration-accounts.ts';

type Names = Record<'familyNameKk' | 'givenNameKk' | 'familyNameRu' | 'givenNameRu' | 'familyNameLatin' | 'givenNameLatin', string>;

export interface DemonstrationPerson {
  role: DemonstrationAccount['role'];
  email: string;
  language: Locale;
  names: Names;
}

// Nobody real: every family name says «example» in its language.
const named = (givenKk: string, givenRu: string, givenLatin: string, female: boolean): Names => ({
  familyNameKk: female ? 'Мысалова' : 'Мысалов',
  givenNameKk: givenKk,
  familyNameRu: female ? 'Примерова' : 'Примеров',
  givenNameRu: givenRu,
  familyNameLatin: female ? 'Mysalova' : 'Mysalov',
  givenNameLatin: givenLatin,
});

/** One person for each role of the demonstration academy. */
export const demonstrationPeople: readonly [DemonstrationPerson, ...DemonstrationPerson[]] = [
  { role: 'learner', email: 'learner@academy.example', language: 'kk', names: named('Гүлнұр', 'Гульнур', 'Gulnur', true) },
  { role: 'assessor', email: 'assessor@academy.example', language: 'ru', names: named('Ерлан', 'Ерлан', 'Yerlan', false) },
  { role: 'methodist', email: 'methodist@academy.example', language: 'ru', names: named('Әсел', 'Асель', 'Asel', true) },
  { role: 'organisation-administrator', email: 'organisation@academy.example', language: 'kk', names: named('Қайрат', 'Кайрат', 'Kairat', false) },
  { role: 'academy-administrator', email: 'administrator@academy.example', language: 'ru', names: named('Дана', 'Дана', 'Dana', true) },
];

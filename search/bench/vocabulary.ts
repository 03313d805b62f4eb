import type { Locale } from '#language/locale.ts';

/** A language's lemmas with the forms each is written in. */
export type Vocabulary = readonly (readonly string[])[];

/** Sounds words begin and go on with, prefixes many of them share, and real endings: stems and prefixes behave as in the language. */
const sounds: Record<Locale, { consonants: string; vowels: string; prefixes: string; endings: string }> = {
  ru: { consonants: 'бвгджзклмнпрстфхцчшщ', vowels: 'аеиоуыяю', prefixes: 'про пере раз под при без рас об', endings: ' а у ом е ы ов ам ами ах' },
  kk: { consonants: 'бғгджзқклмнңпрстш', vowels: 'аәеоөұүыі', prefixes: 'қара жол бас кәсіп бір еңбек', endings: ' лар ы ға да дан ның ды мен лары ларға' },
  en: { consonants: 'bcdfghklmnprstvwz', vowels: 'aeiou', prefixes: 'con re pro inter sub trans under', endings: ' s ed ing' },
};
const sharedPrefix = 0.3;

/** `count` lemmas of a language, different from one another. */
export const makeVocabulary = (locale: Locale, count: number, random: () => number): Vocabulary => {
  const { consonants, vowels, prefixes, endings } = sounds[locale];
  const pick = (items: string | readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
  const syllable = (): string => pick(consonants) + pick(vowels) + (random() < 0.3 ? pick(consonants) : '');
  const lemmas = new Set<string>();
  while (lemmas.size < count) {
    const beginning = random() < sharedPrefix ? pick(prefixes.split(' ')) : syllable();
    lemmas.add(beginning + Array.from({ length: 1 + Math.floor(random() * 3) }, syllable).join('') + pick(consonants));
  }
  return [...lemmas].map((lemma) => endings.split(' ').map((ending) => lemma + ending));
};

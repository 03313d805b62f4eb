import type { Attestation } from '#api/certificates/verify-contract.ts';
import type { Locale } from '#language/locale.ts';

type Spelling = keyof Attestation['holderName'];

/** The spelling a page in this language shows first. */
export const spellingOf = (locale: Locale): Spelling => (locale === 'en' ? 'latin' : locale);

/** BCP 47 of a spelling: the Latin one follows no single language, so it is spoken as English. */
const languages: Record<Spelling, Locale> = { kk: 'kk', ru: 'ru', latin: 'en' };

/** The other spellings on the paper, without those that repeat what is shown. */
export const otherSpellings = (holderName: Attestation['holderName'], locale: Locale): { lang: Locale; name: string }[] => {
  const shown = new Set([holderName[spellingOf(locale)], '']);
  return (Object.keys(languages) as Spelling[]).flatMap((spelling) => {
    const name = holderName[spelling];
    if (shown.has(name)) return [];
    shown.add(name);
    return [{ lang: languages[spelling], name }];
  });
};

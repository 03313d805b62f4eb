import { formatDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import type { CertificateDocument } from '../certificate.ts';
import { wordings } from '../wording/wording.ts';

/** A short fact with its label, in any language. */
export type Fact = { label: (lang: Locale) => string; value: (lang: Locale) => string };

/** A date that stays on one line. */
export const unbrokenDate = (lang: Locale, date: string): string => formatDate(lang, date).replaceAll(' ', '\u00a0');

/** The holder's name in the spelling of one language, or in the one there is. */
export const nameIn = ({ holderName: { kk, ru, latin } }: CertificateDocument, lang: Locale): string =>
  [{ kk, ru, en: latin }[lang], kk, ru, latin].find((name) => name !== '') ?? '';

/** How long it is valid, in one language. */
export const validityOf = ({ validUntil, untilMandateEnds }: CertificateDocument, lang: Locale, write = unbrokenDate): string => {
  const words = wordings[lang];
  if (validUntil) return words.validUntil(write(lang, validUntil));
  return untilMandateEnds ? words.untilMandateEnds : words.noExpiry;
};

/** What tells one certificate from the next. */
export const identifyingFacts = (certificate: CertificateDocument): Fact[] => {
  const { number, issuedOn, follows } = certificate;
  return [
    { label: (lang) => wordings[lang].number, value: () => number },
    ...(follows ? [{ label: (lang: Locale) => wordings[lang].follows[follows.as], value: () => follows.number }] : []),
    { label: (lang) => wordings[lang].issuedOn, value: (lang) => unbrokenDate(lang, issuedOn) },
    { label: (lang) => wordings[lang].validity, value: (lang) => validityOf(certificate, lang) },
  ];
};

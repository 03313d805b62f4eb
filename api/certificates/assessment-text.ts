import type { Course } from '#courses/course.ts';
import { type Locale, locales, type Texts } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { formatNumber, formatPercent } from '#language/numbers.ts';
import type { Scheme } from './scheme.ts';

const testValues = (locale: Locale, finalTest: Course['finalTest']): Record<string, string> =>
  finalTest
    ? {
        questions: formatNumber(
          locale,
          Object.values(finalTest.draw).reduce((sum, drawn) => sum + drawn, 0),
        ),
        minutes: formatNumber(locale, finalTest.timeLimitMinutes),
        passMark: formatPercent(locale, finalTest.passMark),
      }
    : {};

/**
 * How it was assessed, as printed: type, supervision, identity check. Throws when the scheme speaks of a final test that
 * the course does not have: nothing may be attested that did not take place.
 */
export const assessmentText = ({ assessment }: Scheme, course: Course | undefined): Texts => {
  const [kk, ru, en] = locales.map((locale) =>
    [fill(assessment.type[locale], testValues(locale, course?.finalTest)), assessment.supervision[locale], assessment.identityCheck[locale]].join(' '),
  );
  if (kk === undefined || ru === undefined || en === undefined) throw new Error('a language is missing');
  return { kk, ru, en };
};

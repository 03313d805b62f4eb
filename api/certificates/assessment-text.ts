import type { Course } from '#courses/course.ts';
import { type Locale, locales, type Texts } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { formatNumber, formatPercent } from '#language/numbers.ts';
import type { Scheme } from './scheme.ts';

type FinalTest = NonNullable<Course['finalTest']>;

/** What a certificate says of a course. */
export type CertifiedCourse = Pick<Course, 'title' | 'outcomes' | 'hours'> & {
  finalTest?: Pick<FinalTest, 'draw' | 'timeLimitMinutes' | 'passMark'> | undefined;
};

const testValues = (locale: Locale, { draw, timeLimitMinutes, passMark }: Pick<FinalTest, 'draw' | 'timeLimitMinutes' | 'passMark'>) => ({
  questions: formatNumber(
    locale,
    Object.values(draw).reduce((sum, drawn) => sum + drawn, 0),
  ),
  minutes: formatNumber(locale, timeLimitMinutes),
  passMark: formatPercent(locale, passMark),
});

/** What may stand in braces in a scheme's type of assessment. */
export const testPlaceholders: readonly string[] = ['questions', 'minutes', 'passMark'] satisfies (keyof ReturnType<typeof testValues>)[];

/**
 * How it was assessed, as printed: type, supervision, identity check. Throws when the scheme speaks of a final test that
 * the course does not have: nothing may be attested that did not take place.
 */
export const assessmentText = ({ assessment }: Scheme, course: CertifiedCourse | undefined): Texts => {
  const [kk, ru, en] = locales.map((locale) =>
    [
      fill(assessment.type[locale], course?.finalTest ? testValues(locale, course.finalTest) : {}),
      assessment.supervision[locale],
      assessment.identityCheck[locale],
    ].join(' '),
  );
  if (kk === undefined || ru === undefined || en === undefined) throw new Error('a language is missing');
  return { kk, ru, en };
};

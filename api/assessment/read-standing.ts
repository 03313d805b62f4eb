import type { Course } from '#courses/course.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import type { TestRules } from './contract.ts';
import { listAttempts } from './queries.ts';
import type { AttemptFacts } from './standing.ts';

/** An attempt as the course's other facts see it. */
export interface AttemptFact extends AttemptFacts {
  courseSlug: string;
  courseVersionId: string;
  startedAt: number;
}

/** Her attempts by ordinal, at one course or at all. */
export const readAttempts = (reader: Reader, personId: string, slug?: string): Promise<AttemptFact[]> => listAttempts(reader, personId, slug);

/** The rules as the start page tells them. */
export const testRules = (finalTest: NonNullable<Course['finalTest']>, locale: Locale): TestRules => ({
  questions: Object.values(finalTest.draw).reduce((all, one) => all + one, 0),
  timeLimitMinutes: finalTest.timeLimitMinutes,
  graceSeconds: finalTest.graceSeconds,
  passMark: finalTest.passMark,
  passMarkReference: finalTest.passMarkReference[locale],
  attempts: finalTest.attempts,
  pauseMinutes: finalTest.pauseMinutes,
});

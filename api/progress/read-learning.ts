import { type AttemptFact, readAttempts } from '#api/assessment/read-standing.ts';
import { countingSince } from '#api/assessment/standing.ts';
import { courseVersion, currentCourse } from '#api/courses/read-course.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import type { Learning } from './contract.ts';
import { type LearningFacts, lastUsedAt, learningOf } from './learning.ts';
import {
  type CompletionRow,
  type LessonCompletionRow,
  listCompletions,
  listEnrolments,
  listLessonCompletions,
  listPositions,
  listRounds,
  type PositionRow,
  type RoundRow,
} from './queries.ts';
import { newestRound } from './round.ts';

interface Rows {
  lessons: LessonCompletionRow[];
  positions: PositionRow[];
  completions: CompletionRow[];
  attempts: AttemptFact[];
  rounds: RoundRow[];
}

const readRows = async (reader: Reader, personId: string, slug?: string): Promise<Rows> => ({
  lessons: await listLessonCompletions(reader, personId, slug),
  positions: await listPositions(reader, personId, slug),
  completions: await listCompletions(reader, personId, slug),
  attempts: await readAttempts(reader, personId, slug),
  rounds: await listRounds(reader, personId, slug),
});

const factsOf = async (reader: Reader, slug: string, enrolledAt: number | null, rows: Rows): Promise<LearningFacts | undefined> => {
  const current = await currentCourse(reader, slug);
  if (!current) return undefined;
  const isHere = (row: { courseSlug: string }) => row.courseSlug === slug;
  const round = newestRound(rows.rounds.filter(isHere));
  const completion = rows.completions.find((row) => isHere(row) && row.round === round.number);
  const completedIn = completion && (await courseVersion(reader, completion.courseVersionId));
  const position = rows.positions.find(isHere);
  return {
    slug,
    course: current.version.course,
    withdrawn: current.withdrawnAt !== null,
    enrolledAt,
    round,
    completed: completion && completedIn ? { at: completion.completedAt, course: completedIn.course } : null,
    lessonsRead: new Set(rows.lessons.filter(isHere).map(({ lessonId }) => lessonId)),
    position: position ? { lessonId: position.lessonId, block: position.block, savedAt: position.savedAt } : null,
    attempts: countingSince(rows.attempts.filter(isHere), round.openedAt),
  };
};

/** Everything we know of her and one course; refuses with `not-found` for a course we never had. */
export const readFacts = async (reader: Reader, personId: string, slug: string): Promise<LearningFacts> => {
  const enrolment = (await listEnrolments(reader, personId)).find(({ courseSlug }) => courseSlug === slug);
  const facts = await factsOf(reader, slug, enrolment?.enrolledAt ?? null, await readRows(reader, personId, slug));
  if (!facts) throw new Problem('not-found');
  return facts;
};

/** Her courses, the last used first. */
export const listLearning = async (reader: Reader, personId: string, locale: Locale, now: number): Promise<Learning[]> => {
  const rows = await readRows(reader, personId);
  const facts: LearningFacts[] = [];
  for (const { courseSlug, enrolledAt } of await listEnrolments(reader, personId)) {
    const one = await factsOf(reader, courseSlug, enrolledAt, rows);
    if (one) facts.push(one);
  }
  return facts.sort((a, b) => lastUsedAt(b) - lastUsedAt(a)).map((one) => learningOf(one, locale, now));
};

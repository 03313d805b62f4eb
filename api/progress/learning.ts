import type { AttemptFacts } from '#api/assessment/standing.ts';
import { standing } from '#api/assessment/standing.ts';
import type { Course } from '#courses/course.ts';
import type { Locale } from '#language/locale.ts';
import { lessonsOf } from './completion.ts';
import type { Learning } from './contract.ts';
import type { Round } from './round.ts';

/** Everything we know of her and one course. */
export interface LearningFacts {
  slug: string;
  /** As taught now. */
  course: Course;
  withdrawn: boolean;
  enrolledAt: number | null;
  round: Round;
  /** In this round, with the course in the version she completed. */
  completed: { at: number; course: Course } | null;
  lessonsRead: ReadonlySet<string>;
  position: Learning['position'];
  /** Of this round. */
  attempts: readonly AttemptFacts[];
}

/**
 * Her progress, derived whenever it is asked for. Once the course is completed it is counted in the version she
 * completed: a lesson added later does not turn 100 % into 93 %.
 */
export const learningOf = (facts: LearningFacts, locale: Locale, now: number): Learning => {
  const { course, completed, lessonsRead } = facts;
  const lessons = lessonsOf(completed?.course ?? course);
  const read = lessons.filter(({ id }) => lessonsRead.has(id));
  const unread = completed ? [] : lessons.filter(({ id }) => !lessonsRead.has(id));
  const next = unread.find(({ id }) => id === facts.position?.lessonId) ?? unread[0];
  return {
    slug: facts.slug,
    title: course.title[locale],
    enrolledAt: facts.enrolledAt,
    withdrawn: facts.withdrawn,
    lessons: { read: read.length, of: lessons.length },
    readLessons: lessonsOf(course)
      .filter(({ id }) => lessonsRead.has(id))
      .map(({ id }) => id),
    share: completed ? 1 : read.length / lessons.length,
    nextLesson: next ? { id: next.id, title: next.title[locale], minutes: next.minutes } : null,
    position: facts.position,
    minutesLeft: unread.reduce((sum, { minutes }) => sum + minutes, 0),
    round: facts.round.number,
    finalTest: course.finalTest ? standing(course.finalTest, facts.attempts, now) : null,
    completedAt: completed?.at ?? null,
  };
};

/** When she last did anything in it: what «My learning» is sorted by. */
export const lastUsedAt = ({ enrolledAt, round, position, completed, attempts }: LearningFacts): number =>
  Math.max(enrolledAt ?? 0, round.openedAt, position?.savedAt ?? 0, completed?.at ?? 0, ...attempts.map(({ closedAt, deadlineAt }) => closedAt ?? deadlineAt));

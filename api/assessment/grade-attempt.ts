import type { Answer } from '#courses/answer.ts';
import { credit } from '#courses/grade.ts';
import type { Question } from '#courses/question.ts';

export interface Asked {
  position: number;
  question: Question;
  /** What counts when the attempt closes; null when nothing was saved. */
  answer: Answer | null;
}

export interface Grade {
  points: number;
  maximum: number;
  passed: boolean;
  /** Points by position. */
  byPosition: Record<string, number>;
}

/** Sums of thirds must not fail somebody by the last binary digit. */
const tolerance = 1e-9;

/** Points by question and in all. Without an answer there are none. */
export const gradeAttempt = (asked: readonly Asked[], passMark: number): Grade => {
  const byPosition = Object.fromEntries(
    asked.map(({ position, question, answer }) => [String(position), question.points * credit(question, answer ?? undefined)]),
  );
  const points = Object.values(byPosition).reduce((sum, one) => sum + one, 0);
  const maximum = asked.reduce((sum, { question }) => sum + question.points, 0);
  return { points, maximum, passed: points + tolerance >= passMark * maximum, byPosition };
};

import type { obstacles, TestStanding } from './contract.ts';

export type Obstacle = (typeof obstacles)[number];

/** What others know of her: course, enrolment and lessons from progress, e-mail and name from accounts. */
export interface Admission {
  /** Closed to new learners; who is on the course finishes it. */
  withdrawn: boolean;
  enrolled: boolean;
  /** Whether the course's rule on lessons before the test is met. */
  lessonsFinished: boolean;
  /** False only for an address that still waits for its confirmation. */
  emailConfirmed: boolean;
  /** Whether documents could print her name. */
  nameGiven: boolean;
  /** UTC milliseconds; attempts that ended before count for an earlier round of the course. 0 in the first. */
  roundOpenedAt: number;
}

/** The first thing in the way of a new attempt; null when nothing is. What she can mend at once comes last. */
export const obstacleOf = (admission: Admission, standing: TestStanding): Obstacle | null => {
  if (!admission.enrolled) return admission.withdrawn ? 'course-withdrawn' : 'not-enrolled';
  if (standing.passed) return 'already-passed';
  if (!admission.lessonsFinished) return 'lessons-unfinished';
  if (standing.attemptsLeft === 0) return 'attempts-exhausted';
  if (standing.nextStartAt !== null) return 'attempt-too-soon';
  if (!admission.emailConfirmed) return 'email-not-confirmed';
  return admission.nameGiven ? null : 'name-missing';
};

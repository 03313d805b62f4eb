import type { Course } from '#courses/course.ts';

/** What she has done in a course, whatever version it was done in. */
export interface CourseFacts {
  lessonsRead: ReadonlySet<string>;
  testPassed: boolean;
}

/** Lessons in the course's order. */
export const lessonsOf = (course: Course) => course.modules.flatMap((module) => module.lessons);

/** Whether the rule on lessons is met; the final test opens with it. */
export const lessonsFinished = (course: Course, { lessonsRead }: Pick<CourseFacts, 'lessonsRead'>): boolean =>
  course.completion.lessons === 'none' || lessonsOf(course).every(({ id }) => lessonsRead.has(id));

/** Whether the facts meet the course's rule of completion. */
export const isComplete = (course: Course, facts: CourseFacts): boolean => lessonsFinished(course, facts) && (!course.completion.finalTest || facts.testPassed);

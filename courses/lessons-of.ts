import type { Course } from './course.ts';

type Lesson = Course['modules'][number]['lessons'][number];

/** The lessons of a course in order, each with its path in `course.yaml`. */
export const lessonsOf = ({ modules }: Pick<Course, 'modules'>): { lesson: Lesson; at: ['modules', number, 'lessons', number] }[] =>
  modules.flatMap((module, m) => module.lessons.map((lesson, l) => ({ lesson, at: ['modules', m, 'lessons', l] })));

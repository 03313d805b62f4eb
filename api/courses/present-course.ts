import { publicCourse } from '#courses/public-course.ts';
import type { CourseBody, CourseCard } from './contract.ts';
import type { CurrentCourse } from './read-course.ts';

/** A course as anybody may see it: the allow-list of courses/public-course.ts and whether it is withdrawn. */
export const courseBody = ({ version, withdrawnAt }: CurrentCourse): CourseBody => ({
  ...publicCourse(version.slug, version.course),
  withdrawn: withdrawnAt !== null,
});

export const courseCard = (current: CurrentCourse): CourseCard => {
  const { slug, title, summary, direction, level, hours, certificateScheme, modules, withdrawn } = courseBody(current);
  const lessons = modules.reduce((sum, module) => sum + module.lessons.length, 0);
  return { slug, title, summary, direction, level, hours, certificateScheme, withdrawn, modules: modules.length, lessons };
};

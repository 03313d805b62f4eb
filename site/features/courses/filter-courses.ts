import type { CourseCard } from '#api/courses/contract.ts';

/** What the address of the catalogue asks for; unknown values count as not given. */
export interface CourseFilter {
  direction: string | undefined;
  level: string | undefined;
  certificate: boolean;
}

export const readFilter = (parameters: URLSearchParams): CourseFilter => ({
  direction: parameters.get('direction') || undefined,
  level: parameters.get('level') || undefined,
  certificate: parameters.get('certificate') === 'yes',
});

export const filterCourses = (courses: CourseCard[], { direction, level, certificate }: CourseFilter): CourseCard[] =>
  courses.filter(
    (course) =>
      (direction === undefined || course.direction === direction) &&
      (level === undefined || course.level === level) &&
      (!certificate || course.certificateScheme !== null),
  );

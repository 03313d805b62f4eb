import type { PublicCourse } from '#courses/public-course.ts';
import type { Locale } from '#language/locale.ts';

interface Link {
  href: string;
  title: string;
}

/** Where a lesson stands in its course and what is before and after it. Throws when the course has no such lesson. */
export const lessonPlaces = (locale: Locale, course: PublicCourse, lessonId: string) => {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const index = lessons.findIndex(({ id }) => id === lessonId);
  if (index === -1) throw new Error(`${course.slug} has no lesson ${lessonId}`);
  const link = (at: number): Link | null => {
    const other = lessons[at];
    return other ? { href: `/${locale}/courses/${course.slug}/${other.id}`, title: other.title[locale] } : null;
  };
  const next = link(index + 1);
  const onward: { href: string; kind: 'lesson' | 'test' | 'course' } = next
    ? { href: next.href, kind: 'lesson' }
    : course.finalTest
      ? { href: `/${locale}/learning/${course.slug}/final-test`, kind: 'test' }
      : { href: `/${locale}/courses/${course.slug}`, kind: 'course' };
  return { number: index + 1, of: lessons.length, previous: index > 0 ? link(index - 1) : null, next, onward };
};

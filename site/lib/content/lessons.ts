import { type CollectionEntry, getEntry } from 'astro:content';
import type { PublicCourse } from '#courses/public-course.ts';
import type { PublicQuestion } from '#courses/public-question.ts';
import { type Locale, locales } from '#language/locale.ts';
import { publicCourses } from './courses.ts';

/** The text of a lesson: `const { Content } = await render(entry)` from astro:content. */
export const lessonEntry = async (slug: string, lesson: string, locale: Locale): Promise<CollectionEntry<'lessons'> | undefined> =>
  getEntry('lessons', `${slug}/${lesson}/${locale}`);

/** The questions after a lesson in one language, in the order listed; none when it has no check. */
export const checksOf = async (slug: string, lesson: string, locale: Locale): Promise<PublicQuestion[]> =>
  (await getEntry('checks', `${slug}/${lesson}`))?.data[locale] ?? [];

/** For the page of a lesson: `export const getStaticPaths = lessonPaths`. */
export const lessonPaths = async () =>
  (await publicCourses()).flatMap((course) =>
    course.modules.flatMap((module) =>
      module.lessons.flatMap((lesson) =>
        locales.map((locale) => ({ params: { locale, course: course.slug, lesson: lesson.id }, props: { locale, course, lesson } })),
      ),
    ),
  );
export type LessonProps = { locale: Locale; course: PublicCourse; lesson: PublicCourse['modules'][number]['lessons'][number] };

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CurrentCourse } from '#api/courses/read-course.ts';
import { loadCourse } from '#courses/load-courses.ts';
import { type Locale, locales } from '#language/locale.ts';
import type { SearchDocument } from '#search/engine.ts';

const contentRoot = join(fileURLToPath(new URL('../..', import.meta.url)), 'courses', 'content');

const inEach = <T>(make: (locale: Locale) => T): Record<Locale, T> => ({ kk: make('kk'), ru: make('ru'), en: make('en') });
const joined = (texts: readonly Record<Locale, string>[], locale: Locale): string => texts.map((text) => text[locale]).join('\n');

/** A course and its lessons as they are found; none when it is withdrawn. */
export const courseDocuments = ({ version: { slug, course }, withdrawnAt }: CurrentCourse): SearchDocument[] => {
  if (withdrawnAt !== null) return [];
  const { lessons: texts } = loadCourse(contentRoot, slug);
  const language = [...locales];
  const lessons = course.modules.flatMap((module) =>
    module.lessons.map(
      (lesson): SearchDocument => ({
        id: `lesson:${slug}/${lesson.id}`,
        kind: 'lesson',
        texts: inEach((locale) => ({
          title: lesson.title[locale],
          summary: lesson.summary[locale],
          body: texts.get(lesson.id)?.[locale]?.words ?? '',
          keywords: module.title[locale],
        })),
        facets: { kind: ['lesson'], language },
        publishedAt: 0,
        year: null,
      }),
    ),
  );
  return [
    {
      id: `course:${slug}`,
      kind: 'course',
      texts: inEach((locale) => ({
        title: course.title[locale],
        summary: course.summary[locale],
        body: joined([...course.outcomes, ...course.modules.flatMap((module) => [module.title, module.summary])], locale),
        keywords: joined(
          course.topics.map(({ title }) => title),
          locale,
        ),
      })),
      facets: { kind: ['course'], language },
      publishedAt: 0,
      year: null,
    },
    ...lessons,
  ];
};

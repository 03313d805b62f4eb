import type { Reader } from '#db/client.ts';
import { currentCourses } from './read-course.ts';

/** Addresses for the sitemap, without their language: what anybody may find. */
export const publicPaths = async (reader: Reader): Promise<string[]> => {
  const courses = (await currentCourses(reader)).filter(({ withdrawnAt }) => withdrawnAt === null);
  return [
    '',
    '/courses',
    '/about',
    '/privacy',
    ...courses.flatMap(({ version: { slug, course } }) => [
      `/courses/${slug}`,
      ...course.modules.flatMap((module) => module.lessons.map(({ id }) => `/courses/${slug}/${id}`)),
    ]),
  ];
};

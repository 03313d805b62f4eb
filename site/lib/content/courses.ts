import { getCollection, getEntry } from 'astro:content';
import type { PublicCourse } from '#courses/public-course.ts';

/** Every course in the files, by slug. Whether one is withdrawn only the API knows. */
export const publicCourses = async (): Promise<PublicCourse[]> =>
  (await getCollection('courses')).map(({ data }) => data).sort((a, b) => (a.slug < b.slug ? -1 : 1));

export const publicCourse = async (slug: string): Promise<PublicCourse | undefined> => (await getEntry('courses', slug))?.data;

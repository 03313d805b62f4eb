import { expect, test } from 'vitest';
import type { CourseCard } from '#api/courses/contract.ts';
import { filterCourses, readFilter } from './filter-courses.ts';

const card = (slug: string, direction: string, level: 'basic' | 'advanced', certificateScheme: string | null): CourseCard =>
  ({ slug, direction, level, certificateScheme }) as CourseCard;
const courses = [card('a', 'safety', 'basic', null), card('b', 'safety', 'advanced', 'x'), card('c', 'media', 'basic', 'y')];
const slugs = (query: string) => filterCourses(courses, readFilter(new URLSearchParams(query))).map(({ slug }) => slug);

test.each([
  ['', ['a', 'b', 'c']],
  ['direction=safety', ['a', 'b']],
  ['direction=safety&level=advanced', ['b']],
  ['certificate=yes', ['b', 'c']],
  ['direction=&level=', ['a', 'b', 'c']],
  ['direction=nothing-like-it', []],
])('the address «%s» shows %j', (query, expected) => {
  expect(slugs(query)).toEqual(expected);
});

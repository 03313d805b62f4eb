import { locales } from '#language/locale.ts';
import { type Fault, shown } from '../fault.ts';
import { lessonsOf } from '../lessons-of.ts';
import type { LoadedCourse } from '../load-courses.ts';

const external = (url: string): string | undefined => {
  if (!URL.canParse(url)) return 'a whole address';
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname.includes('.') ? undefined : 'an address with https and a host';
};

/**
 * Links of lessons: `../<lesson>` to another lesson of the course, `#…` inside the page, or https. An outside address is
 * judged by its form only: a check must not need a network.
 */
export const checkLinks = ({ course, lessons }: LoadedCourse): Fault[] => {
  const known = course.value ? lessonsOf(course.value).map(({ lesson }) => lesson.id) : [...lessons.keys()];
  const expectation = (url: string): string | undefined => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return external(url);
    if (/^#\S+$/.test(url)) return undefined;
    const [, lesson] = /^(?:\.\.?\/)?([a-z0-9-]+)(?:#\S*)?$/.exec(url) ?? [];
    return lesson && known.includes(lesson) ? undefined : `a lesson of this course (${known.join(', ')}) or an https address`;
  };
  return [...lessons.values()].flatMap((texts) =>
    locales.flatMap((locale) => {
      const text = texts[locale];
      return (text?.links ?? []).flatMap(({ url, line }): Fault[] => {
        const expected = expectation(url);
        return expected && text ? [{ severity: 'error', file: text.file, line, path: '', expected, received: shown(url) }] : [];
      });
    }),
  );
};

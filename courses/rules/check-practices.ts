import { locales } from '#language/locale.ts';
import type { Fault } from '../fault.ts';
import type { LoadedCourse } from '../load-courses.ts';

/**
 * `<Practice>` names an entry of the library, the same ones in every language. Which there are is known outside of
 * courses: without `known`, their existence is not asked.
 */
export const checkPractices = ({ course, lessons }: LoadedCourse, known: readonly string[] | undefined): Fault[] => {
  const faults: Fault[] = [];
  const original = course.value?.original;
  for (const texts of lessons.values()) {
    const ids = (locale: (typeof locales)[number]) => (texts[locale]?.tags ?? []).filter(({ name, closing }) => name === 'Practice' && !closing);
    const inOriginal = original && texts[original] ? ids(original).map(({ attributes }) => attributes.id) : undefined;
    for (const locale of locales) {
      const text = texts[locale];
      if (!text) continue;
      for (const { attributes, line } of ids(locale)) {
        const fault = (severity: Fault['severity'], expected: string, received: string) =>
          faults.push({ severity, file: text.file, line, path: '', expected, received });
        if (attributes.id === undefined) fault('error', '<Practice id="…" />', 'no id');
        else if (known && !known.includes(attributes.id)) fault('error', 'a practice of db/seed/practices', attributes.id);
        else if (inOriginal && !inOriginal.includes(attributes.id)) fault('warning', `a practice ${original}.mdx cites too`, attributes.id);
      }
      for (const id of new Set(inOriginal))
        if (id !== undefined && !ids(locale).some(({ attributes }) => attributes.id === id))
          faults.push({
            severity: 'warning',
            file: text.file,
            line: text.firstLine,
            path: '',
            expected: `<Practice id="${id}" />, as in ${original}.mdx`,
            received: 'nothing',
          });
    }
  }
  return faults;
};

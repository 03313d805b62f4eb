import { locales } from '#language/locale.ts';
import type { Fault } from '../fault.ts';
import type { LoadedCourse } from '../load-courses.ts';
import { wordCount } from '../read-mdx.ts';

/** Ten minutes on a shift: what a lesson should be, in words. Kazakh says the same in fewer, longer words: only noted. */
const shortest = 600;
const longest = 900;

export const checkLength = ({ lessons }: LoadedCourse): Fault[] =>
  [...lessons.values()].flatMap((texts) =>
    locales.flatMap((locale): Fault[] => {
      const text = texts[locale];
      const words = wordCount(text?.words ?? '');
      return text && (words < shortest || words > longest)
        ? [{ severity: 'note', file: text.file, line: text.firstLine, path: '', expected: `${shortest}–${longest} words`, received: String(words) }]
        : [];
    }),
  );

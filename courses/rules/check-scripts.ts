import { mixedScript } from '#language/text.ts';
import type { Fault } from '../fault.ts';
import type { LoadedCourse } from '../load-courses.ts';
import { textsOf } from '../texts-of.ts';

/** The word with its Latin letters in brackets, since nobody sees them otherwise. */
const marked = (word: string): string => word.replace(/\p{Script=Latin}+/gu, (letters) => `[${letters}]`);

/** Latin letters inside Cyrillic words: they look right and are not found, sorted or spoken. */
export const checkScripts = (course: LoadedCourse): Fault[] =>
  textsOf(course).flatMap(({ file, line, path, text }) =>
    mixedScript(text).map(({ word }) => ({ severity: 'error' as const, file, line, path, expected: 'one script in a word', received: marked(word) })),
  );

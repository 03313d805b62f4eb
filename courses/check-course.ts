import { type Fault, inOrder } from './fault.ts';
import type { LoadedCourse } from './load-courses.ts';
import { checkCitations } from './rules/check-citations.ts';
import { checkComponents } from './rules/check-components.ts';
import { checkFigures } from './rules/check-figures.ts';
import { checkGuessing } from './rules/check-guessing.ts';
import { checkLength } from './rules/check-length.ts';
import { checkLinks } from './rules/check-links.ts';
import { checkPractices } from './rules/check-practices.ts';
import { checkQuestions } from './rules/check-questions.ts';
import { checkScripts } from './rules/check-scripts.ts';
import { checkStructure } from './rules/check-structure.ts';
import { checkTranslations } from './rules/check-translations.ts';

/** Every rule: a pure function of a course as its files say it. */
const rules: ((course: LoadedCourse) => Fault[])[] = [
  checkStructure,
  checkTranslations,
  checkLinks,
  checkCitations,
  checkComponents,
  checkScripts,
  checkQuestions,
  checkGuessing,
  checkFigures,
  checkLength,
];

/** What a course may name that stands elsewhere. What is left out is not asked. */
export interface Elsewhere {
  /** Ids of practices of the library. */
  practices?: readonly string[];
}

/** Everything an author should look at, in the order of files and lines. */
export const checkCourse = (course: LoadedCourse, { practices }: Elsewhere = {}): Fault[] =>
  inOrder([...course.faults, ...rules.flatMap((rule) => rule(course)), ...checkPractices(course, practices)]);

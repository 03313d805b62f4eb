import { type Fault, inOrder } from './fault.ts';
import type { LoadedCourse } from './load-courses.ts';
import { checkStructure } from './rules/check-structure.ts';

/** Every rule: a pure function of a course as its files say it. */
const rules: ((course: LoadedCourse) => Fault[])[] = [checkStructure];

/** Everything an author should look at, in the order of files and lines. */
export const checkCourse = (course: LoadedCourse): Fault[] => inOrder([...course.faults, ...rules.flatMap((rule) => rule(course))]);

import type { Course } from '#courses/course.ts';
import type { Locale } from '#language/locale.ts';

/** Everything a course version is, but for the questions' own text: they are versions of their own. */
export interface CourseVersion {
  slug: string;
  course: Course;
  /** By lesson id: SHA-256 of each language's text, hex. */
  lessons: Record<string, Record<Locale, string>>;
  /** By figure id: SHA-256 of the drawing with its texts, hex. Versions stored without figures have none. */
  figures?: Record<string, string>;
  /** By lesson id: practices of the library it cites. Lessons without any are missing, and so is all of it where none has. */
  practices?: Record<string, string[]>;
  /** By lesson id: question version ids, in order. */
  checks: Record<string, string[]>;
  /** By topic id: question version ids the final test draws from. */
  bank: Record<string, string[]>;
}

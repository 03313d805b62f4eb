import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { persons } from './accounts.ts';
import { attempts } from './assessment.ts';
import { courseVersions } from './courses.ts';

export const enrolments = sqliteTable(
  'enrolments',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseSlug: text().notNull(),
    enrolledAt: integer().notNull(),
  },
  (t) => [uniqueIndex('enrolments_once').on(t.personId, t.courseSlug)],
);

/** Where she stopped: one place per course, newest wins on every device. */
export const positions = sqliteTable(
  'positions',
  {
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseSlug: text().notNull(),
    lessonId: text().notNull(),
    /** Index of the top-level block of the lesson's text at the top of her screen: the same in all languages. */
    block: integer().notNull(),
    savedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.courseSlug] })],
);

/** She marked the lesson as read: a fact with the version she read. */
export const lessonCompletions = sqliteTable(
  'lesson_completions',
  {
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseSlug: text().notNull(),
    lessonId: text().notNull(),
    courseVersionId: text()
      .notNull()
      .references(() => courseVersions.id),
    completedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.courseSlug, t.lessonId] })],
);

/** She completed the course: stored once, never withdrawn. */
export const completions = sqliteTable(
  'completions',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseSlug: text().notNull(),
    courseVersionId: text()
      .notNull()
      .references(() => courseVersions.id),
    attemptId: text().references(() => attempts.id),
    completedAt: integer().notNull(),
  },
  (t) => [uniqueIndex('completions_once').on(t.personId, t.courseSlug)],
);

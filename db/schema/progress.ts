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

/** She completed the course: stored once in each round, never withdrawn. */
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
    /** 1, then counting with each renewal of her certificate. */
    round: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('completions_once').on(t.personId, t.courseSlug, t.round)],
);

/**
 * A course taken again to renew a certificate: attempts begun since count for this round, older ones stay as they are.
 * The first round has no row.
 */
export const courseRounds = sqliteTable(
  'course_rounds',
  {
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseSlug: text().notNull(),
    round: integer().notNull(),
    openedAt: integer().notNull(),
    /** What it was opened for, so that it is opened once. */
    causeId: text().notNull().unique(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.courseSlug, t.round] })],
);

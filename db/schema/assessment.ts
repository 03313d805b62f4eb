import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { persons } from './accounts.ts';
import { courseVersions, questionVersions } from './courses.ts';

/** One sitting of a final test, made whole on the server when it starts. */
export const attempts = sqliteTable(
  'attempts',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseSlug: text().notNull(),
    courseVersionId: text()
      .notNull()
      .references(() => courseVersions.id),
    /** 1 for her first attempt at this course, then counting. */
    ordinal: integer().notNull(),
    /** What the questions were drawn and shuffled by: the draw can be repeated. */
    seed: text().notNull(),
    startedAt: integer().notNull(),
    /** When her time is up; saves count until `deadlineAt + graceMs`. */
    deadlineAt: integer().notNull(),
    graceMs: integer().notNull(),
    passMark: real().notNull(),
    /** Null while open. `closedBy`: she submitted, or the clock did. */
    closedAt: integer(),
    closedBy: text({ enum: ['learner', 'clock'] }),
    /** Points, graded once at the close. */
    points: real(),
    maximum: real(),
    passed: integer({ mode: 'boolean' }),
  },
  (t) => [uniqueIndex('attempts_ordinal').on(t.personId, t.courseSlug, t.ordinal), index('attempts_open').on(t.closedAt, t.deadlineAt)],
);

/** What stands where in an attempt, and what she got for it. */
export const attemptQuestions = sqliteTable(
  'attempt_questions',
  {
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    position: integer().notNull(),
    questionVersionId: text()
      .notNull()
      .references(() => questionVersions.id),
    /** Option ids in the order shown, by list (`options`, `reasons`, `left`, `right`). */
    order: text({ mode: 'json' }).$type<Record<string, string[]>>().notNull(),
    points: real(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.position] })],
);

/** The answer that counts: the one with the highest sequence. */
export const answers = sqliteTable(
  'answers',
  {
    attemptId: text()
      .notNull()
      .references(() => attempts.id),
    position: integer().notNull(),
    value: text({ mode: 'json' }).$type<unknown>().notNull(),
    sequence: integer().notNull(),
    clientId: text().notNull(),
    savedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.position] })],
);

/** What arrived after limit plus grace: kept and shown to her, never graded. */
export const lateAnswers = sqliteTable('late_answers', {
  /** The save's client id: a repeat is the same row. */
  clientId: text().primaryKey(),
  attemptId: text()
    .notNull()
    .references(() => attempts.id),
  position: integer().notNull(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  receivedAt: integer().notNull(),
});

/** Answers to the short check after a lesson: for her own learning, no score is made of them. */
export const checkAnswers = sqliteTable(
  'check_answers',
  {
    clientId: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    courseSlug: text().notNull(),
    lessonId: text().notNull(),
    questionVersionId: text()
      .notNull()
      .references(() => questionVersions.id),
    value: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** Share of the question's points, 0–1. */
    credit: real().notNull(),
    answeredAt: integer().notNull(),
  },
  (t) => [index('check_answers_person').on(t.personId, t.courseSlug)],
);

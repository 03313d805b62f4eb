import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A course by slug, pointing at the version taught now. Withdrawn, never deleted under its facts. */
export const courses = sqliteTable('courses', {
  slug: text().primaryKey(),
  versionId: text()
    .notNull()
    .references(() => courseVersions.id),
  withdrawnAt: integer(),
});

/** Everything taught under this content hash (the id): `course.yaml`, lessons' hashes, ids of checks and bank. */
export const courseVersions = sqliteTable('course_versions', {
  /** SHA-256 of `body` as canonical JSON, hex. */
  id: text().primaryKey(),
  slug: text().notNull(),
  /** JSON of `CourseVersion` in api/courses/course-version.ts. */
  body: text().notNull(),
  storedAt: integer().notNull(),
});

/** A question with its three languages, key and rule, under its content hash: what an attempt was asked stays known. */
export const questionVersions = sqliteTable('question_versions', {
  id: text().primaryKey(),
  questionId: text().notNull(),
  courseSlug: text().notNull(),
  /** JSON of `Question` in courses/question.ts. */
  body: text().notNull(),
  storedAt: integer().notNull(),
});

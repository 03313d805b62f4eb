import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { locales } from '#language/locale.ts';
import { organisations } from './organisations.ts';

/**
 * An entry of the library of international practices. Withdrawn, never deleted under what refers to it. Persons are
 * named by id without a foreign key where a record outlives an account.
 */
export const practices = sqliteTable(
  'practices',
  {
    /** As in its address. */
    id: text().primaryKey(),
    stage: text({ enum: ['drafting', 'translation', 'adaptation', 'review', 'published'] }).notNull(),
    /** The newest version, published or not. */
    versionId: text().notNull(),
    /** What readers see; null before the first publication. */
    publishedVersionId: text(),
    /** Of the first publication, and of the newest. */
    publishedAt: integer(),
    republishedAt: integer(),
    withdrawnAt: integer(),
    /** What it grew from; null for entries that were imported or begun by a methodist. */
    proposalId: text(),
    createdAt: integer().notNull(),
  },
  (t) => [index('practices_published').on(t.republishedAt), index('practices_stage').on(t.stage)],
);

/** Every saved state of an entry, numbered from 1. */
export const practiceVersions = sqliteTable(
  'practice_versions',
  {
    id: text().primaryKey(),
    practiceId: text()
      .notNull()
      .references(() => practices.id),
    number: integer().notNull(),
    /** JSON of `Practice` in api/practices/practice.ts. */
    body: text().notNull(),
    /** Hash of `body`: what an editor had before her when she saves. */
    hash: text().notNull(),
    /** Who wrote it; null when imported from files. */
    personId: text(),
    savedAt: integer().notNull(),
  },
  (t) => [uniqueIndex('practice_version_once').on(t.practiceId, t.number)],
);

/** A member's suggestion: a link, or a case of her own organisation told by guiding questions. `id` is the client's. */
export const practiceProposals = sqliteTable(
  'practice_proposals',
  {
    id: text().primaryKey(),
    personId: text().notNull(),
    kind: text({ enum: ['link', 'case'] }).notNull(),
    language: text({ enum: locales }).notNull(),
    url: text(),
    /** Why it matters. */
    reason: text(),
    /** JSON: guiding question → answer. */
    answers: text({ mode: 'json' }).$type<Record<string, string>>(),
    organisationId: text().references(() => organisations.id),
    status: text({ enum: ['waiting', 'accepted', 'declined'] }).notNull(),
    decidedBy: text(),
    decidedAt: integer(),
    decisionReason: text(),
    practiceId: text().references(() => practices.id),
    createdAt: integer().notNull(),
  },
  (t) => [index('proposals_status').on(t.status, t.createdAt), index('proposals_person').on(t.personId)],
);

/** Who does which step of which entry, until when. One open assignment per step (and language). */
export const practiceAssignments = sqliteTable(
  'practice_assignments',
  {
    id: text().primaryKey(),
    practiceId: text()
      .notNull()
      .references(() => practices.id),
    step: text({ enum: ['drafting', 'translation', 'adaptation', 'review'] }).notNull(),
    /** Of a translation: into which language. */
    language: text({ enum: locales }),
    personId: text().notNull(),
    /** Civil date. */
    dueOn: text(),
    assignedBy: text().notNull(),
    assignedAt: integer().notNull(),
    closedAt: integer(),
    outcome: text({ enum: ['done', 'returned', 'reassigned'] }),
    remindedAt: integer(),
  },
  (t) => [index('assignments_practice').on(t.practiceId), index('assignments_person').on(t.personId, t.closedAt)],
);

/** What happened to an entry on its way, in order. Append-only. */
export const practiceHistory = sqliteTable(
  'practice_history',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    practiceId: text()
      .notNull()
      .references(() => practices.id),
    at: integer().notNull(),
    personId: text(),
    action: text({ enum: ['imported', 'accepted', 'begun', 'assigned', 'completed', 'returned', 'published', 'withdrawn', 'restored', 'reopened'] }).notNull(),
    step: text({ enum: ['drafting', 'translation', 'adaptation', 'review'] }),
    language: text({ enum: locales }),
    versionId: text(),
    /** Of a return or a withdrawal. */
    reason: text(),
  },
  (t) => [index('practice_history_practice').on(t.practiceId)],
);

/** A remark among those who work on an entry, on the whole of it or on one paragraph. `id` is the client's. */
export const practiceComments = sqliteTable(
  'practice_comments',
  {
    id: text().primaryKey(),
    practiceId: text()
      .notNull()
      .references(() => practices.id),
    /** Null once the author's account was deleted. */
    personId: text(),
    body: text().notNull(),
    section: text(),
    language: text({ enum: locales }),
    paragraph: integer(),
    createdAt: integer().notNull(),
    resolvedAt: integer(),
  },
  (t) => [index('practice_comments_practice').on(t.practiceId)],
);

/** A reader's own shelf. `shareToken` opens it to who has the link; null, it is private. `id` is the client's. */
export const collections = sqliteTable(
  'collections',
  {
    id: text().primaryKey(),
    personId: text().notNull(),
    name: text().notNull(),
    shareToken: text().unique(),
    createdAt: integer().notNull(),
  },
  (t) => [index('collections_person').on(t.personId)],
);

export const collectionItems = sqliteTable(
  'collection_items',
  {
    collectionId: text()
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    practiceId: text()
      .notNull()
      .references(() => practices.id),
    addedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.collectionId, t.practiceId] })],
);

/** A weekly letter with what is new under a filter. `endToken` is in each letter’s one-click end, and can do nothing else. `id` is the client's. */
export const subscriptions = sqliteTable(
  'subscriptions',
  {
    id: text().primaryKey(),
    personId: text().notNull(),
    /** JSON of `LibraryFilter` in api/practices/library-filter.ts. */
    filter: text().notNull(),
    language: text({ enum: locales }).notNull(),
    endToken: text().notNull().unique(),
    /** Everything published until then has been told. */
    toldUntil: integer().notNull(),
    nextAt: integer().notNull(),
    createdAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [index('subscriptions_person').on(t.personId), index('subscriptions_next').on(t.nextAt)],
);

/** A question to a methodist from who found nothing; answered by mail. Address and texts are blanked some weeks after the answer. `id` is the client's. */
export const readerQuestions = sqliteTable(
  'reader_questions',
  {
    id: text().primaryKey(),
    personId: text(),
    email: text(),
    language: text({ enum: locales }).notNull(),
    /** What was searched for. */
    query: text(),
    body: text(),
    askedAt: integer().notNull(),
    answeredBy: text(),
    answeredAt: integer(),
    answer: text(),
  },
  (t) => [index('reader_questions_answered').on(t.answeredAt, t.askedAt)],
);

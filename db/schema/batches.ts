import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { schemeVersions } from './schemes.ts';

/** Certificates for many at once: prepared, looked at, then issued row by row. */
export const issueBatches = sqliteTable('issue_batches', {
  /** Given by the browser. */
  id: text().primaryKey(),
  schemeSlug: text().notNull(),
  /** Frozen when it is begun: an edit of the scheme in the middle changes nothing. */
  schemeVersionId: text()
    .notNull()
    .references(() => schemeVersions.id),
  /** Of a scheme for courses; frozen like it. */
  courseVersionId: text(),
  name: text().notNull(),
  /** Civil date printed as the date of issue. */
  issuedOn: text().notNull(),
  createdBy: text().notNull(),
  createdAt: integer().notNull(),
  startedAt: integer(),
  finishedAt: integer(),
  cancelledAt: integer(),
});

export const issueBatchRows = sqliteTable(
  'issue_batch_rows',
  {
    batchId: text()
      .notNull()
      .references(() => issueBatches.id),
    /** From 1, as in the list that was given. */
    row: integer().notNull(),
    /** Null until it is issued when she was not known. */
    personId: text(),
    /** Names as given, for somebody not known yet. */
    given: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** Why it will not be issued; null when it will. */
    obstacle: text(),
    /** The certificate it renews. */
    followsId: text(),
    certificateId: text(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.row] }), index('issue_batch_rows_open').on(t.batchId, t.certificateId)],
);

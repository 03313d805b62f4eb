import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The outbox of the search index: "look at this document again". Written in the transaction of the cause; an engine
 * remembers up to which number it has followed, so a crash between the two loses nothing and repeats harmlessly.
 */
export const searchChanges = sqliteTable(
  'search_changes',
  {
    position: integer().primaryKey({ autoIncrement: true }),
    /** As in search/engine.ts: `practice:<id>`, `course:<slug>`, `lesson:<slug>/<lesson>`. */
    documentId: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [index('search_changes_document').on(t.documentId)],
);

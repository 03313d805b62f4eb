import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Links by which a person shows everything she holds, until she ends them. `id` is the SHA-256 of what the link carries. */
export const transcriptShares = sqliteTable(
  'transcript_shares',
  {
    id: text().primaryKey(),
    publicId: text().notNull().unique(),
    personId: text().notNull(),
    label: text().notNull(),
    withScores: integer({ mode: 'boolean' }).notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer(),
    endedAt: integer(),
  },
  (t) => [index('transcript_shares_person').on(t.personId)],
);

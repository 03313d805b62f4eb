import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const schemes = sqliteTable('schemes', { slug: text().primaryKey(), versionId: text().notNull() });

/** What a certificate says and by which rules; frozen into each certificate issued by it. */
export const schemeVersions = sqliteTable(
  'scheme_versions',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    version: integer().notNull(),
    /** JSON of `Scheme` in api/certificates/scheme.ts. */
    body: text().notNull(),
    createdAt: integer().notNull(),
    /** The administrator who made it; null for one that came with the Academy. */
    authorId: text(),
  },
  (t) => [uniqueIndex('scheme_version_once').on(t.slug, t.version)],
);

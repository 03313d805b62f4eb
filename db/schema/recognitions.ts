import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Texts } from '#language/locale.ts';

/** A partner's agreement about our certificates. Outside its period, or withdrawn, no name of a partner is printed. */
export const recognitions = sqliteTable('recognitions', {
  id: text().primaryKey(),
  partner: text({ mode: 'json' }).$type<Texts>().notNull(),
  kind: text({ enum: ['co-issued', 'endorsed', 'recognised', 'aligned'] }).notNull(),
  /** Title, number and date of the agreement, as it is cited. */
  agreement: text().notNull(),
  /** Slugs of the schemes it covers. */
  scope: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** Civil dates, inclusive. */
  since: text().notNull(),
  until: text(),
  signatory: text({ mode: 'json' }).$type<{ name: Texts; position: Texts }>().notNull(),
  /** did:key the partner signs endorsements with. */
  partnerDid: text(),
  createdAt: integer().notNull(),
  createdBy: text(),
  withdrawnAt: integer(),
});

/** `EndorsementCredential`s of partners as they were given, byte for byte, checked when they came. */
export const endorsements = sqliteTable(
  'endorsements',
  {
    id: text().primaryKey(),
    recognitionId: text()
      .notNull()
      .references(() => recognitions.id),
    schemeSlug: text().notNull(),
    credential: text().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index('endorsements_scheme').on(t.schemeSlug)],
);

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A certificate of somebody else's that a person shows us; accepted ones count where a scheme says so. */
export const externalCertificates = sqliteTable(
  'external_certificates',
  {
    /** Given by the browser: a repeat is the same row. */
    id: text().primaryKey(),
    personId: text().notNull(),
    /** The scheme it is to count like. */
    schemeSlug: text().notNull(),
    title: text().notNull(),
    issuerName: text().notNull(),
    number: text().notNull(),
    issuedOn: text().notNull(),
    validUntil: text(),
    /** Where it can be checked. */
    url: text(),
    createdAt: integer().notNull(),
    decision: text({ enum: ['accepted', 'refused'] }),
    /** Told to her when it is refused. */
    decisionReason: text(),
    decidedBy: text(),
    decidedAt: integer(),
  },
  (t) => [index('external_certificates_person').on(t.personId), index('external_certificates_open').on(t.decidedAt)],
);

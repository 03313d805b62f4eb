import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { names } from './columns.ts';

/** Who issues, with numbering and keys of its own. */
export const issuers = sqliteTable('issuers', {
  slug: text().primaryKey(),
  ...names,
  /** БИН/БСН, printed when known. */
  businessNumber: text(),
  /** ISO 3166-1 alpha-2. */
  country: text().notNull(),
  /** Stands before the year in a certificate's number. */
  numberPrefix: text().notNull().unique(),
  signatories: text({ mode: 'json' }).$type<{ name: Record<string, string>; position: Record<string, string> }[]>().notNull(),
});

/** Public half of a signing key; the private half lies in the data folder, mode 0600, under the same id. */
export const issuerKeys = sqliteTable('issuer_keys', {
  id: text().primaryKey(),
  issuerSlug: text()
    .notNull()
    .references(() => issuers.slug),
  certificatePem: text().notNull(),
  authorityPem: text().notNull(),
  createdAt: integer().notNull(),
  retiredAt: integer(),
  /** From this moment on whoever stole it could sign too: what it signed later proves nothing by itself. */
  stolenSince: integer(),
});

/** Public half of an Ed25519 key that signs credentials and status lists; the private half lies beside the others. */
export const credentialKeys = sqliteTable('credential_keys', {
  id: text().primaryKey(),
  issuerSlug: text()
    .notNull()
    .references(() => issuers.slug),
  /** Multikey: base58btc with the prefix of an Ed25519 public key. */
  publicKeyMultibase: text().notNull().unique(),
  createdAt: integer().notNull(),
  retiredAt: integer(),
  stolenSince: integer(),
});

/** The last number given in a year, per issuer. */
export const certificateNumbers = sqliteTable(
  'certificate_numbers',
  {
    issuerSlug: text()
      .notNull()
      .references(() => issuers.slug),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuerSlug, t.year] })],
);

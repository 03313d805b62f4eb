import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
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
});

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
  },
  (t) => [uniqueIndex('scheme_version_once').on(t.slug, t.version)],
);

/**
 * A certificate, for ever. It copies what it attests and holds no foreign key to person or course: both may go, it
 * stays verifiable.
 */
export const certificates = sqliteTable(
  'certificates',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    /** In the one written form `parseCode` gives (certificates/code.ts). */
    code: text().notNull().unique(),
    /** The completion it was issued for: a second reaction to the same fact finds it issued. Null for other causes. */
    completionId: text().unique(),
    personId: text().notNull(),
    courseSlug: text(),
    courseVersionId: text(),
    schemeVersionId: text()
      .notNull()
      .references(() => schemeVersions.id),
    issuerSlug: text()
      .notNull()
      .references(() => issuers.slug),
    issuerKeyId: text()
      .notNull()
      .references(() => issuerKeys.id),
    /** JSON of `CertificateDocument` in certificates/certificate.ts: name, title, outcomes, hours, dates as printed. */
    document: text().notNull(),
    issuedAt: integer().notNull(),
  },
  (t) => [index('certificates_person').on(t.personId)],
);

/** The signed bytes as issued: file `<sha256>.pdf` in the data folder. */
export const certificateFiles = sqliteTable(
  'certificate_files',
  {
    certificateId: text()
      .notNull()
      .references(() => certificates.id),
    variant: text({ enum: ['kk-ru', 'en'] }).notNull(),
    /** Hex. */
    sha256: text().notNull().unique(),
    bytes: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.certificateId, t.variant] })],
);

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

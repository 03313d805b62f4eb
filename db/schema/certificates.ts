import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { credentialKeys, issuerKeys, issuers } from './issuers.ts';
import { schemeVersions } from './schemes.ts';

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
    /** What else it was issued for (`batch:<id>:<row>`, `correction:<client id>`): a second run finds it issued. */
    causeId: text(),
    /** The last valid day as printed, inclusive; null when none is known at issue. */
    validUntil: text(),
    /** The office it is valid for, when its end was not known at issue. */
    mandateId: text(),
    /** The certificate this one comes after, and how. */
    followsId: text(),
    followsAs: text({ enum: ['renewal', 'correction', 'replacement'] }),
    credentialKeyId: text().references(() => credentialKeys.id),
    statusListId: text().references(() => statusLists.id),
    /** A random free place, the same in the list of revocations and of suspensions. */
    statusIndex: integer(),
    /** Her choice, off until she makes it. */
    scoreShown: integer({ mode: 'boolean' }).notNull().default(false),
    /** Names as printed in all spellings, lower-cased, for administrators who look for one. */
    holderSearch: text().notNull().default(''),
  },
  (t) => [
    index('certificates_person').on(t.personId),
    index('certificates_scheme').on(t.schemeVersionId),
    index('certificates_valid_until').on(t.validUntil),
    index('certificates_mandate').on(t.mandateId),
    uniqueIndex('certificates_cause').on(t.causeId),
    uniqueIndex('certificates_follows').on(t.followsId),
    uniqueIndex('certificates_status').on(t.statusListId, t.statusIndex),
  ],
);

/** One bitstring of 131,072 places per issuer; the next is begun when it is half full. */
export const statusLists = sqliteTable('status_lists', {
  id: text().primaryKey(),
  issuerSlug: text()
    .notNull()
    .references(() => issuers.slug),
  createdAt: integer().notNull(),
});

const certificateChanges = ['issued', 'suspended', 'restored', 'revoked', 'renewed', 'corrected', 'replaced', 'ended'] as const;

const changeReasons = ['issued-in-error', 'wrong-data', 'rules-broken', 'holder-request', 'under-review', 'key-stolen', 'mandate-ended'] as const;

/** What happened to a certificate, append-only (triggers refuse the rest); its state on a day follows from these rows. */
export const certificateHistory = sqliteTable(
  'certificate_history',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    certificateId: text()
      .notNull()
      .references(() => certificates.id),
    at: integer().notNull(),
    change: text({ enum: certificateChanges }).notNull(),
    /** Shown to everybody who checks. */
    reason: text({ enum: changeReasons }),
    /** For the Academy's administrators only. */
    note: text(),
    /** Null: the Academy itself. */
    actorId: text(),
    /** The certificate that came after it. */
    nextId: text(),
    /** Civil date; the last valid day of one that `ended`. */
    endsOn: text(),
    /** A repeat of the same request is the same row. */
    clientId: text(),
  },
  (t) => [index('certificate_history_of').on(t.certificateId), uniqueIndex('certificate_history_once').on(t.clientId)],
);

/** The signed bytes as issued: file `<sha256>.pdf`, `.json` or `.jwt` in the data folder. */
export const certificateFiles = sqliteTable(
  'certificate_files',
  {
    certificateId: text()
      .notNull()
      .references(() => certificates.id),
    variant: text({ enum: ['kk-ru', 'ru', 'en', 'kk-en', 'card', 'credential', 'jwt'] }).notNull(),
    /** Hex. */
    sha256: text().notNull().unique(),
    bytes: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.certificateId, t.variant] })],
);

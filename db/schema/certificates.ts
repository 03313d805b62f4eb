import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Texts } from '#language/locale.ts';
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

/** Certificates for many at once: prepared, looked at, then issued row by row. */
export const issueBatches = sqliteTable('issue_batches', {
  /** Given by the browser. */
  id: text().primaryKey(),
  schemeSlug: text().notNull(),
  /** Frozen when it is begun: an edit of the scheme in the middle changes nothing. */
  schemeVersionId: text()
    .notNull()
    .references(() => schemeVersions.id),
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

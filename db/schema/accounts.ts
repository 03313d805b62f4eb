import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { locales } from '#language/locale.ts';
import { organisations, regions, sectors } from './organisations.ts';

/**
 * Somebody who learns. Facts point here, not to an account. Names stand as on documents; only the name is required,
 * in at least one spelling. Anonymised when the account is deleted: all columns but the id become null.
 */
export const persons = sqliteTable('persons', {
  id: text().primaryKey(),
  familyNameKk: text(),
  givenNameKk: text(),
  patronymicKk: text(),
  familyNameRu: text(),
  givenNameRu: text(),
  patronymicRu: text(),
  familyNameLatin: text(),
  givenNameLatin: text(),
  patronymicLatin: text(),
  language: text({ enum: locales }),
  regionCode: text().references(() => regions.code),
  sectorId: text().references(() => sectors.id),
  employerName: text(),
  employerBusinessNumber: text(),
  position: text(),
  sex: text({ enum: ['female', 'male'] }),
  birthYear: integer(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
  anonymisedAt: integer(),
  mergedIntoId: text().references((): AnySQLiteColumn => persons.id),
});

/** How a person signs in. Deleted with its sessions and tokens when she asks; the person stays, anonymised. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .unique()
      .references(() => persons.id),
    /** Trimmed and lower-cased: the key for signing in. */
    email: text(),
    emailConfirmedAt: integer(),
    passwordHash: text(),
    createdAt: integer().notNull(),
  },
  (t) => [uniqueIndex('accounts_email').on(t.email)],
);

/** `id` is the SHA-256 of the session id the browser holds: a stolen table opens nothing. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** What the list of sessions shows and ends by. */
    publicId: text().notNull().unique(),
    expiresAt: integer().notNull(),
    createdAt: integer().notNull(),
    /** Browser and system in a few words, never the whole header; no address is kept. */
    device: text().notNull(),
  },
  (t) => [index('sessions_account').on(t.accountId)],
);

/** One-time links sent by mail. `id` is the SHA-256 of what the link carries. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    purpose: text({ enum: ['confirm-email', 'reset-password', 'change-email', 'invitation'] }).notNull(),
    /** The new address of a `change-email`. */
    email: text(),
    /** The password of the form a `confirm-email` answers, when another form had come before; null: the account's. */
    passwordHash: text(),
    expiresAt: integer().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [index('tokens_account').on(t.accountId)],
);

/** Stored roles; an organisation administrator's holds for the subtree of `organisationId`. Revoked, never deleted. */
export const roles = sqliteTable(
  'roles',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    role: text({ enum: ['assessor', 'methodist', 'organisation-administrator', 'academy-administrator'] }).notNull(),
    organisationId: text().references(() => organisations.id),
    /** Null only for the first administrator, invited on the command line, and for seeds. */
    grantedBy: text().references(() => persons.id),
    grantedAt: integer().notNull(),
    revokedBy: text().references(() => persons.id),
    revokedAt: integer(),
  },
  (t) => [index('roles_person').on(t.personId)],
);

/** A person's place in the tree, from–to as civil dates, inclusive; `until` null while it lasts. Counted once per person. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    since: text().notNull(),
    until: text(),
  },
  (t) => [index('memberships_person').on(t.personId), index('memberships_organisation').on(t.organisationId)],
);

/** An elected or appointed office: chair, council member, technical inspector… */
export const mandates = sqliteTable(
  'mandates',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    office: text().notNull(),
    since: text().notNull(),
    until: text(),
  },
  (t) => [index('mandates_person').on(t.personId)],
);

/** Who did what to what. Append-only and kept; holds ids and codes, no free text about people. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    actorId: text(),
    action: text().notNull(),
    objectType: text().notNull(),
    objectId: text().notNull(),
    details: text({ mode: 'json' }).$type<Record<string, string | number | null>>(),
  },
  (t) => [index('audit_object').on(t.objectType, t.objectId)],
);

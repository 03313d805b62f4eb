import { and, desc, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { caseVariants } from '#api/organisations/search-variants.ts';
import type { Reader, Tx } from '#db/client.ts';
import { accounts, audit, mandates, memberships, persons, roles, sessions, tokens } from '#db/schema/accounts.ts';
import { organisations, regions, sectors } from '#db/schema/organisations.ts';

export type AccountRow = typeof accounts.$inferSelect;
export type PersonRow = typeof persons.$inferSelect;
export type TokenRow = typeof tokens.$inferSelect;
export type TokenPurpose = TokenRow['purpose'];

export const accountById = (reader: Reader, id: string): Promise<AccountRow | undefined> => reader.select().from(accounts).where(eq(accounts.id, id)).get();

export const accountByEmail = (reader: Reader, email: string): Promise<AccountRow | undefined> =>
  reader.select().from(accounts).where(eq(accounts.email, email)).get();

export const accountOfPerson = (reader: Reader, personId: string): Promise<AccountRow | undefined> =>
  reader.select().from(accounts).where(eq(accounts.personId, personId)).get();

export const insertAccount = async (tx: Tx, row: AccountRow): Promise<void> => {
  await tx.insert(accounts).values(row);
};

export const updateAccount = async (tx: Tx, id: string, change: Partial<AccountRow>): Promise<void> => {
  await tx.update(accounts).set(change).where(eq(accounts.id, id));
};

export const removeAccount = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(accounts).where(eq(accounts.id, id));
};

export const personRow = (reader: Reader, id: string): Promise<PersonRow | undefined> => reader.select().from(persons).where(eq(persons.id, id)).get();

export const insertPerson = async (tx: Tx, row: typeof persons.$inferInsert): Promise<void> => {
  await tx.insert(persons).values(row);
};

export const updatePerson = async (tx: Tx, id: string, change: Partial<PersonRow>): Promise<void> => {
  await tx.update(persons).set(change).where(eq(persons.id, id));
};

export const insertToken = async (tx: Tx, row: TokenRow): Promise<void> => {
  await tx.insert(tokens).values(row);
};

export const validToken = (reader: Reader, id: string, purpose: TokenPurpose, now: number): Promise<TokenRow | undefined> =>
  reader
    .select()
    .from(tokens)
    .where(and(eq(tokens.id, id), eq(tokens.purpose, purpose), gt(tokens.expiresAt, now)))
    .get();

export const tokenSince = (reader: Reader, accountId: string, purpose: TokenPurpose, since: number): Promise<TokenRow | undefined> =>
  reader
    .select()
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.purpose, purpose), gt(tokens.createdAt, since)))
    .get();

export const removeTokens = async (tx: Tx, accountId: string, purpose?: TokenPurpose): Promise<void> => {
  await tx.delete(tokens).where(and(eq(tokens.accountId, accountId), purpose ? eq(tokens.purpose, purpose) : undefined));
};

export const removeExpiredTokens = async (tx: Tx, now: number): Promise<void> => {
  await tx.delete(tokens).where(lte(tokens.expiresAt, now));
};

export const isEmailTaken = async (reader: Reader, email: string, byOtherThan: string): Promise<boolean> =>
  (await reader
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.email, email), ne(accounts.id, byOtherThan)))
    .get()) !== undefined;

export const insertAudit = async (tx: Tx, row: typeof audit.$inferInsert): Promise<void> => {
  await tx.insert(audit).values(row);
};

export type SessionRow = typeof sessions.$inferSelect;

/** One statement for session, account, language and roles: it runs with every request (a prepared one takes 0.6 of the time). */
const prepareSession = (reader: Reader) =>
  reader
    .select({
      session: sessions,
      personId: accounts.personId,
      email: accounts.email,
      emailConfirmedAt: accounts.emailConfirmedAt,
      language: persons.language,
      roles: sql<string>`(SELECT json_group_array(json_object('role', ${roles.role}, 'organisationId', ${roles.organisationId})) FROM ${roles} WHERE ${and(eq(roles.personId, accounts.personId), isNull(roles.revokedAt))})`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare();

const prepared = new WeakMap<Reader, ReturnType<typeof prepareSession>>();

/** `id`: SHA-256, as stored. */
export const sessionWithMember = (reader: Reader, id: string) => {
  const known = prepared.get(reader) ?? prepareSession(reader);
  prepared.set(reader, known);
  return known.get({ id });
};

export const sessionsOfAccount = (reader: Reader, accountId: string, now: number): Promise<SessionRow[]> =>
  reader
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt));

export const insertSession = async (tx: Tx, row: SessionRow): Promise<void> => {
  await tx.insert(sessions).values(row);
};

export const prolongSession = async (tx: Tx, id: string, expiresAt: number): Promise<void> => {
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));
};

export const removeSession = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(sessions).where(eq(sessions.id, id));
};

/** True when there was one. */
export const removeSessionByPublicId = async (tx: Tx, accountId: string, publicId: string): Promise<boolean> =>
  (
    await tx
      .delete(sessions)
      .where(and(eq(sessions.accountId, accountId), eq(sessions.publicId, publicId)))
      .returning({ id: sessions.id })
  ).length > 0;

export const removeSessionsOf = async (tx: Tx, accountId: string, butId?: string): Promise<void> => {
  await tx.delete(sessions).where(and(eq(sessions.accountId, accountId), butId === undefined ? undefined : ne(sessions.id, butId)));
};

export const removeExpiredSessions = async (tx: Tx, now: number): Promise<void> => {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
};

type MembershipRow = typeof memberships.$inferSelect;

export const regionExists = async (reader: Reader, code: string): Promise<boolean> =>
  (await reader.select({ code: regions.code }).from(regions).where(eq(regions.code, code)).get()) !== undefined;

export const sectorRow = (reader: Reader, id: string) => reader.select().from(sectors).where(eq(sectors.id, id)).get();

export const organisationRow = (reader: Reader, id: string) => reader.select().from(organisations).where(eq(organisations.id, id)).get();

/** The membership that lasts, with the unit it is in. */
export const presentMembership = (reader: Reader, personId: string) =>
  reader
    .select({ membership: memberships, organisation: organisations })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.until)))
    .orderBy(desc(memberships.since))
    .get();

export const insertMembership = async (tx: Tx, row: MembershipRow): Promise<void> => {
  await tx.insert(memberships).values(row);
};

export const endMembership = async (tx: Tx, id: string, until: string): Promise<void> => {
  await tx.update(memberships).set({ until }).where(eq(memberships.id, id));
};

export const removeMembership = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(memberships).where(eq(memberships.id, id));
};

/** Memberships and mandates would tell who she was. */
export const removePlacesOf = async (tx: Tx, personId: string): Promise<void> => {
  await tx.delete(memberships).where(eq(memberships.personId, personId));
  await tx.delete(mandates).where(eq(mandates.personId, personId));
};

const nameColumns = [persons.familyNameKk, persons.givenNameKk, persons.familyNameRu, persons.givenNameRu, persons.familyNameLatin, persons.givenNameLatin];

/** People whose e-mail holds the text, or each of its words in one of their names. */
export const personsMatching = (reader: Reader, text: string, limit: number) => {
  const wordMatches = text
    .split(' ')
    .map((word) => or(...caseVariants(word).flatMap((variant) => nameColumns.map((column) => sql`instr(${column}, ${variant}) > 0`))));
  return reader
    .select({ person: persons, email: accounts.email })
    .from(persons)
    .leftJoin(accounts, eq(accounts.personId, persons.id))
    .where(and(isNull(persons.anonymisedAt), or(sql`instr(${accounts.email}, ${text.toLowerCase()}) > 0`, and(...wordMatches))))
    .orderBy(desc(persons.createdAt))
    .limit(limit);
};

import { and, eq, gt, lte, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { accounts, audit, persons, tokens } from '#db/schema/accounts.ts';

export type AccountRow = typeof accounts.$inferSelect;
export type PersonRow = typeof persons.$inferSelect;
export type TokenRow = typeof tokens.$inferSelect;
export type TokenPurpose = TokenRow['purpose'];

export const accountById = (reader: Reader, id: string): Promise<AccountRow | undefined> =>
  reader.select().from(accounts).where(eq(accounts.id, id)).get();

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

export const personRow = (reader: Reader, id: string): Promise<PersonRow | undefined> =>
  reader.select().from(persons).where(eq(persons.id, id)).get();

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
  reader.select().from(tokens).where(and(eq(tokens.id, id), eq(tokens.purpose, purpose), gt(tokens.expiresAt, now))).get();

export const tokenSince = (reader: Reader, accountId: string, purpose: TokenPurpose, since: number): Promise<TokenRow | undefined> =>
  reader.select().from(tokens).where(and(eq(tokens.accountId, accountId), eq(tokens.purpose, purpose), gt(tokens.createdAt, since))).get();

export const removeTokens = async (tx: Tx, accountId: string, purpose?: TokenPurpose): Promise<void> => {
  await tx.delete(tokens).where(and(eq(tokens.accountId, accountId), purpose ? eq(tokens.purpose, purpose) : undefined));
};

export const removeExpiredTokens = async (tx: Tx, now: number): Promise<void> => {
  await tx.delete(tokens).where(lte(tokens.expiresAt, now));
};

export const isEmailTaken = async (reader: Reader, email: string, byOtherThan: string): Promise<boolean> =>
  (await reader.select({ id: accounts.id }).from(accounts).where(and(eq(accounts.email, email), ne(accounts.id, byOtherThan))).get()) !== undefined;

export const insertAudit = async (tx: Tx, row: typeof audit.$inferInsert): Promise<void> => {
  await tx.insert(audit).values(row);
};

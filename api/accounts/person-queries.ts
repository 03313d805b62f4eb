import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { accounts, mandates, memberships, persons } from '#db/schema/accounts.ts';
import { organisations, regions, sectors } from '#db/schema/organisations.ts';
import { caseVariants } from '#api/organisations/search-variants.ts';

export type MembershipRow = typeof memberships.$inferSelect;

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

const nameColumns = [
  persons.familyNameKk, persons.givenNameKk, persons.familyNameRu,
  persons.givenNameRu, persons.familyNameLatin, persons.givenNameLatin,
];

/** People whose e-mail holds the text, or each of its words in one of their names. */
export const personsMatching = (reader: Reader, text: string, limit: number) => {
  const wordMatches = text.split(' ').map((word) =>
    or(...caseVariants(word).flatMap((variant) => nameColumns.map((column) => sql`instr(${column}, ${variant}) > 0`))),
  );
  return reader
    .select({ person: persons, email: accounts.email })
    .from(persons)
    .leftJoin(accounts, eq(accounts.personId, persons.id))
    .where(and(isNull(persons.anonymisedAt), or(sql`instr(${accounts.email}, ${text.toLowerCase()}) > 0`, and(...wordMatches))))
    .orderBy(desc(persons.createdAt))
    .limit(limit);
};

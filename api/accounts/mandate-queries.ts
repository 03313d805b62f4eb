import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { mandates, memberships } from '#db/schema/accounts.ts';

/** Who holds an office today in one of the organisations she belongs to; `today` is a civil date. */
export const holdersAround = async (reader: Reader, personId: string, office: string, today: string): Promise<string[]> => {
  const hers = reader
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.until)));
  const rows = await reader
    .select({ personId: mandates.personId })
    .from(mandates)
    .where(
      and(
        eq(mandates.office, office),
        inArray(mandates.organisationId, hers),
        lte(mandates.since, today),
        or(isNull(mandates.until), gte(mandates.until, today)),
      ),
    );
  return rows.map((row) => row.personId);
};

/** The office a person holds on a day; `undefined` when none. */
export const mandateHeld = (reader: Reader, personId: string, office: string, day: string) =>
  reader
    .select()
    .from(mandates)
    .where(and(eq(mandates.personId, personId), eq(mandates.office, office), lte(mandates.since, day), or(isNull(mandates.until), gte(mandates.until, day))))
    .limit(1)
    .get();

export const insertMandate = async (tx: Tx, row: typeof mandates.$inferInsert): Promise<void> => {
  await tx.insert(mandates).values(row);
};

import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { memberships } from '#db/schema/accounts.ts';
import { organisations } from '#db/schema/organisations.ts';
import { practiceProposals } from '#db/schema/practices.ts';

export type ProposalRow = typeof practiceProposals.$inferSelect;

export const proposalById = (reader: Reader, id: string): Promise<ProposalRow | undefined> =>
  reader.select().from(practiceProposals).where(eq(practiceProposals.id, id)).get();

/** Newest first. */
export const proposalsOf = (reader: Reader, personId: string): Promise<ProposalRow[]> =>
  reader
    .select()
    .from(practiceProposals)
    .where(eq(practiceProposals.personId, personId))
    .orderBy(desc(practiceProposals.createdAt), desc(practiceProposals.id));

/** Oldest first. */
export const waitingProposals = (reader: Reader): Promise<ProposalRow[]> =>
  reader.select().from(practiceProposals).where(eq(practiceProposals.status, 'waiting')).orderBy(asc(practiceProposals.createdAt), asc(practiceProposals.id));

export const countWaiting = async (reader: Reader, personId: string): Promise<number> =>
  (
    await reader
      .select({ waiting: count() })
      .from(practiceProposals)
      .where(and(eq(practiceProposals.personId, personId), eq(practiceProposals.status, 'waiting')))
      .get()
  )?.waiting ?? 0;

export const insertProposal = async (tx: Tx, row: ProposalRow): Promise<void> => {
  await tx.insert(practiceProposals).values(row);
};

export const updateProposal = async (tx: Tx, id: string, change: Partial<ProposalRow>): Promise<void> => {
  await tx.update(practiceProposals).set(change).where(eq(practiceProposals.id, id));
};

/** The unit a person belongs to now. */
export const organisationIdOf = async (reader: Reader, personId: string): Promise<string | null> =>
  (
    await reader
      .select({ id: memberships.organisationId })
      .from(memberships)
      .where(and(eq(memberships.personId, personId), isNull(memberships.until)))
      .orderBy(desc(memberships.since))
      .get()
  )?.id ?? null;

export const organisationById = (reader: Reader, id: string) => reader.select().from(organisations).where(eq(organisations.id, id)).get();

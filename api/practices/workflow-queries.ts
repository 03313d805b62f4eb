import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { accounts, persons, roles } from '#db/schema/accounts.ts';
import { practiceAssignments, practiceComments, practiceHistory, practices, practiceVersions } from '#db/schema/practices.ts';

export type AssignmentRow = typeof practiceAssignments.$inferSelect;
export type CommentRow = typeof practiceComments.$inferSelect;

/** Newest first. */
export const assignmentsOf = (reader: Reader, practiceId: string): Promise<AssignmentRow[]> =>
  reader
    .select()
    .from(practiceAssignments)
    .where(eq(practiceAssignments.practiceId, practiceId))
    .orderBy(desc(practiceAssignments.assignedAt), desc(sql`rowid`));

export const assignmentById = (reader: Reader, id: string): Promise<AssignmentRow | undefined> =>
  reader.select().from(practiceAssignments).where(eq(practiceAssignments.id, id)).get();

export const openAssignments = (reader: Reader): Promise<AssignmentRow[]> =>
  reader.select().from(practiceAssignments).where(isNull(practiceAssignments.closedAt)).orderBy(asc(practiceAssignments.assignedAt));

export const openAssignmentsOfPerson = (reader: Reader, personId: string): Promise<AssignmentRow[]> =>
  reader
    .select()
    .from(practiceAssignments)
    .where(and(eq(practiceAssignments.personId, personId), isNull(practiceAssignments.closedAt)))
    .orderBy(asc(practiceAssignments.assignedAt));

/** Open, due on that day, nobody reminded yet; of entries that have reached the step. */
export const assignmentsToRemind = async (reader: Reader, dueOn: string): Promise<AssignmentRow[]> =>
  (
    await reader
      .select({ assignment: practiceAssignments })
      .from(practiceAssignments)
      .innerJoin(practices, eq(practices.id, practiceAssignments.practiceId))
      .where(
        and(
          isNull(practiceAssignments.closedAt),
          isNull(practiceAssignments.remindedAt),
          eq(practiceAssignments.dueOn, dueOn),
          eq(practices.stage, practiceAssignments.step),
        ),
      )
  ).map(({ assignment }) => assignment);

export const insertAssignment = async (tx: Tx, row: AssignmentRow): Promise<void> => {
  await tx.insert(practiceAssignments).values(row);
};

export const updateAssignment = async (tx: Tx, id: string, change: Partial<AssignmentRow>): Promise<void> => {
  await tx.update(practiceAssignments).set(change).where(eq(practiceAssignments.id, id));
};

/** Oldest first. */
export const commentsOf = (reader: Reader, practiceId: string): Promise<CommentRow[]> =>
  reader.select().from(practiceComments).where(eq(practiceComments.practiceId, practiceId)).orderBy(asc(practiceComments.createdAt), asc(practiceComments.id));

export const commentById = (reader: Reader, id: string): Promise<CommentRow | undefined> =>
  reader.select().from(practiceComments).where(eq(practiceComments.id, id)).get();

export const insertComment = async (tx: Tx, row: CommentRow): Promise<void> => {
  await tx.insert(practiceComments).values(row);
};

export const resolveCommentRow = async (tx: Tx, id: string, at: number): Promise<void> => {
  await tx.update(practiceComments).set({ resolvedAt: at }).where(eq(practiceComments.id, id));
};

export const forgetCommentAuthor = async (tx: Tx, personId: string): Promise<void> => {
  await tx.update(practiceComments).set({ personId: null }).where(eq(practiceComments.personId, personId));
};

export const removeVersion = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(practiceVersions).where(eq(practiceVersions.id, id));
};

export const allPracticeRows = (reader: Reader) => reader.select().from(practices).orderBy(asc(practices.id));

/** When each entry's newest version was saved, by its id. */
export const savedTimes = async (reader: Reader): Promise<Map<string, number>> => {
  const rows = await reader
    .select({ id: practices.id, savedAt: practiceVersions.savedAt })
    .from(practices)
    .innerJoin(practiceVersions, eq(practiceVersions.id, practices.versionId));
  return new Map(rows.map(({ id, savedAt }) => [id, savedAt]));
};

/** The newest row of an entry's history: the cause of a letter. */
export const newestHistory = (reader: Reader, practiceId: string) =>
  reader.select().from(practiceHistory).where(eq(practiceHistory.practiceId, practiceId)).orderBy(desc(practiceHistory.id)).get();

export const personRows = (reader: Reader, ids: readonly string[]) =>
  reader
    .select()
    .from(persons)
    .where(inArray(persons.id, [...ids]));

/** The person of a confirmed account; `email` as accounts keep it. */
export const personIdByEmail = async (reader: Reader, email: string): Promise<string | undefined> =>
  (
    await reader
      .select({ personId: accounts.personId })
      .from(accounts)
      .where(and(eq(accounts.email, email), isNotNull(accounts.emailConfirmedAt)))
      .get()
  )?.personId;

/** Who holds a role now, but one. */
export const holdersOf = async (reader: Reader, role: 'methodist' | 'academy-administrator', butId: string | null): Promise<string[]> => {
  const rows = await reader
    .selectDistinct({ personId: roles.personId })
    .from(roles)
    .where(and(eq(roles.role, role), isNull(roles.revokedAt), butId === null ? undefined : ne(roles.personId, butId)));
  return rows.map(({ personId }) => personId);
};

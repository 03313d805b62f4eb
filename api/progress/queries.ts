import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { completions, courseRounds, enrolments, lessonCompletions, positions } from '#db/schema/progress.ts';

export type EnrolmentRow = typeof enrolments.$inferSelect;
export type PositionRow = typeof positions.$inferSelect;
export type LessonCompletionRow = typeof lessonCompletions.$inferSelect;
export type CompletionRow = typeof completions.$inferSelect;
export type RoundRow = typeof courseRounds.$inferSelect;

export const findEnrolment = (reader: Reader, personId: string, slug: string): Promise<EnrolmentRow | undefined> =>
  reader
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), eq(enrolments.courseSlug, slug)))
    .get();

export const listEnrolments = (reader: Reader, personId: string): Promise<EnrolmentRow[]> =>
  reader.select().from(enrolments).where(eq(enrolments.personId, personId)).orderBy(desc(enrolments.enrolledAt));

export const insertEnrolment = async (tx: Tx, enrolment: typeof enrolments.$inferInsert): Promise<void> => {
  await tx.insert(enrolments).values(enrolment);
};

/** At one course, or at all of them. */
export const listLessonCompletions = (reader: Reader, personId: string, slug?: string): Promise<LessonCompletionRow[]> =>
  reader
    .select()
    .from(lessonCompletions)
    .where(and(eq(lessonCompletions.personId, personId), slug === undefined ? undefined : eq(lessonCompletions.courseSlug, slug)));

export const findLessonCompletion = (reader: Reader, personId: string, slug: string, lessonId: string): Promise<LessonCompletionRow | undefined> =>
  reader
    .select()
    .from(lessonCompletions)
    .where(and(eq(lessonCompletions.personId, personId), eq(lessonCompletions.courseSlug, slug), eq(lessonCompletions.lessonId, lessonId)))
    .get();

export const insertLessonCompletion = async (tx: Tx, completion: LessonCompletionRow): Promise<void> => {
  await tx.insert(lessonCompletions).values(completion);
};

/** At one course, or at all of them. */
export const listPositions = (reader: Reader, personId: string, slug?: string): Promise<PositionRow[]> =>
  reader
    .select()
    .from(positions)
    .where(and(eq(positions.personId, personId), slug === undefined ? undefined : eq(positions.courseSlug, slug)));

/** Stores the place unless one as new is there. Returns the row if it was stored. */
export const upsertPosition = async (tx: Tx, position: PositionRow): Promise<PositionRow | undefined> => {
  const { lessonId, block, savedAt } = position;
  const [stored] = await tx
    .insert(positions)
    .values(position)
    .onConflictDoUpdate({ target: [positions.personId, positions.courseSlug], set: { lessonId, block, savedAt }, setWhere: lt(positions.savedAt, savedAt) })
    .returning();
  return stored;
};

/** At one course, or at all of them. */
export const listCompletions = (reader: Reader, personId: string, slug?: string): Promise<CompletionRow[]> =>
  reader
    .select()
    .from(completions)
    .where(and(eq(completions.personId, personId), slug === undefined ? undefined : eq(completions.courseSlug, slug)));

/** Which of these persons completed a course, in any round. */
export const listCompleters = async (reader: Reader, slug: string, personIds: readonly string[]): Promise<string[]> =>
  (
    await reader
      .selectDistinct({ personId: completions.personId })
      .from(completions)
      .where(and(eq(completions.courseSlug, slug), inArray(completions.personId, [...personIds])))
  ).map(({ personId }) => personId);

export const insertCompletion = async (tx: Tx, completion: CompletionRow): Promise<void> => {
  await tx.insert(completions).values(completion);
};

/** Rounds after the first, at one course or at all of them. */
export const listRounds = (reader: Reader, personId: string, slug?: string): Promise<RoundRow[]> =>
  reader
    .select()
    .from(courseRounds)
    .where(and(eq(courseRounds.personId, personId), slug === undefined ? undefined : eq(courseRounds.courseSlug, slug)))
    .orderBy(asc(courseRounds.round));

export const findRoundByCause = (reader: Reader, causeId: string): Promise<RoundRow | undefined> =>
  reader.select().from(courseRounds).where(eq(courseRounds.causeId, causeId)).get();

export const insertRound = async (tx: Tx, round: RoundRow): Promise<void> => {
  await tx.insert(courseRounds).values(round);
};

import { and, asc, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { readerQuestions } from '#db/schema/practices.ts';

export type QuestionRow = typeof readerQuestions.$inferSelect;

const answeredShown = 50;

export const questionById = (reader: Reader, id: string): Promise<QuestionRow | undefined> =>
  reader.select().from(readerQuestions).where(eq(readerQuestions.id, id)).get();

export const waitingQuestions = (reader: Reader): Promise<QuestionRow[]> =>
  reader.select().from(readerQuestions).where(isNull(readerQuestions.answeredAt)).orderBy(asc(readerQuestions.askedAt));

export const answeredQuestions = (reader: Reader): Promise<QuestionRow[]> =>
  reader.select().from(readerQuestions).where(isNotNull(readerQuestions.answeredAt)).orderBy(desc(readerQuestions.answeredAt)).limit(answeredShown);

export const insertQuestion = async (tx: Tx, row: QuestionRow): Promise<void> => {
  await tx.insert(readerQuestions).values(row);
};

export const updateQuestion = async (tx: Tx, id: string, change: Partial<QuestionRow>): Promise<void> => {
  await tx.update(readerQuestions).set(change).where(eq(readerQuestions.id, id));
};

const blank = { personId: null, email: null, query: null, body: null, answer: null } as const;

export const blankAnsweredBefore = async (tx: Tx, before: number): Promise<void> => {
  await tx
    .update(readerQuestions)
    .set(blank)
    .where(and(lt(readerQuestions.answeredAt, before), isNotNull(readerQuestions.body)));
};

/** Of a person who goes: what waits cannot be answered any more, what was answered is forgotten. */
export const removeQuestionsOf = async (tx: Tx, personId: string): Promise<void> => {
  await tx.delete(readerQuestions).where(and(eq(readerQuestions.personId, personId), isNull(readerQuestions.answeredAt)));
  await tx.update(readerQuestions).set(blank).where(eq(readerQuestions.personId, personId));
};

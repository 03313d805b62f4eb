import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { endorsements, recognitions } from '#db/schema/recognitions.ts';

export type RecognitionRow = typeof recognitions.$inferSelect;
type EndorsementRow = typeof endorsements.$inferSelect;

/** Recognitions that cover a scheme on a civil date: within their period and not withdrawn. */
export const recognitionsInForce = async (reader: Reader, schemeSlug: string, day: string): Promise<RecognitionRow[]> =>
  (
    await reader
      .select()
      .from(recognitions)
      .where(and(isNull(recognitions.withdrawnAt), lte(recognitions.since, day), or(isNull(recognitions.until), gte(recognitions.until, day))))
      .orderBy(asc(recognitions.createdAt), asc(recognitions.id))
  ).filter(({ scope }) => scope.includes(schemeSlug));

/** Newest first, withdrawn and past ones too. */
export const allRecognitions = (reader: Reader): Promise<RecognitionRow[]> =>
  reader.select().from(recognitions).orderBy(desc(recognitions.createdAt), asc(recognitions.id));

export const recognitionById = (reader: Reader, id: string): Promise<RecognitionRow | undefined> =>
  reader.select().from(recognitions).where(eq(recognitions.id, id)).get();

export const insertRecognition = async (tx: Tx, row: RecognitionRow): Promise<void> => {
  await tx.insert(recognitions).values(row);
};

export const markWithdrawn = async (tx: Tx, id: string, withdrawnAt: number): Promise<void> => {
  await tx.update(recognitions).set({ withdrawnAt }).where(eq(recognitions.id, id));
};

/** In the order they came. */
export const endorsementsOf = (reader: Reader, recognitionIds: string[]): Promise<EndorsementRow[]> =>
  reader.select().from(endorsements).where(inArray(endorsements.recognitionId, recognitionIds)).orderBy(asc(endorsements.createdAt), asc(endorsements.id));

export const endorsementById = (reader: Reader, id: string): Promise<EndorsementRow | undefined> =>
  reader.select().from(endorsements).where(eq(endorsements.id, id)).get();

export const insertEndorsement = async (tx: Tx, row: EndorsementRow): Promise<void> => {
  await tx.insert(endorsements).values(row);
};

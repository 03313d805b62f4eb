import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { transcriptShares } from '#db/schema/transcripts.ts';

export type ShareRow = typeof transcriptShares.$inferSelect;

/** `id`: SHA-256 of what the link carries. */
export const shareByHash = (reader: Reader, id: string) => reader.select().from(transcriptShares).where(eq(transcriptShares.id, id)).get();

export const shareByPublicId = (reader: Reader, publicId: string) =>
  reader.select().from(transcriptShares).where(eq(transcriptShares.publicId, publicId)).get();

export const sharesOf = (reader: Reader, personId: string) =>
  reader.select().from(transcriptShares).where(eq(transcriptShares.personId, personId)).orderBy(desc(transcriptShares.createdAt));

/** Links not ended by her. */
export const countOpenShares = async (reader: Reader, personId: string): Promise<number> =>
  (
    await reader
      .select({ open: count() })
      .from(transcriptShares)
      .where(and(eq(transcriptShares.personId, personId), isNull(transcriptShares.endedAt)))
      .get()
  )?.open ?? 0;

export const insertShare = async (tx: Tx, row: ShareRow): Promise<void> => {
  await tx.insert(transcriptShares).values(row);
};

export const setShareEnded = async (tx: Tx, id: string, endedAt: number): Promise<void> => {
  await tx.update(transcriptShares).set({ endedAt }).where(eq(transcriptShares.id, id));
};

export const deleteSharesOf = async (tx: Tx, personId: string): Promise<void> => {
  await tx.delete(transcriptShares).where(eq(transcriptShares.personId, personId));
};

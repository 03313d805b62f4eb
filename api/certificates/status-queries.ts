import { and, asc, count, desc, eq, isNotNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { certificateHistory, certificates, statusLists } from '#db/schema/certificates.ts';

export const newestStatusList = (reader: Reader, issuerSlug: string) =>
  reader.select().from(statusLists).where(eq(statusLists.issuerSlug, issuerSlug)).orderBy(desc(statusLists.createdAt), desc(statusLists.id)).limit(1).get();

export const insertStatusList = async (tx: Tx, row: typeof statusLists.$inferSelect): Promise<void> => {
  await tx.insert(statusLists).values(row);
};

export const countInStatusList = async (reader: Reader, listId: string): Promise<number> =>
  (await reader.select({ taken: count() }).from(certificates).where(eq(certificates.statusListId, listId)).get())?.taken ?? 0;

export const isStatusIndexTaken = async (reader: Reader, listId: string, index: number): Promise<boolean> =>
  (await reader
    .select({ id: certificates.id })
    .from(certificates)
    .where(and(eq(certificates.statusListId, listId), eq(certificates.statusIndex, index)))
    .get()) !== undefined;

/** Everything that happened to the certificates of a list, oldest first. */
export const changesInStatusList = (reader: Reader, listId: string) =>
  reader
    .select({ index: certificates.statusIndex, change: certificateHistory.change })
    .from(certificates)
    .innerJoin(certificateHistory, eq(certificateHistory.certificateId, certificates.id))
    .where(and(eq(certificates.statusListId, listId), isNotNull(certificates.statusIndex)))
    .orderBy(asc(certificateHistory.id));

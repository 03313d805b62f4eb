import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { collectionItems, collections } from '#db/schema/practices.ts';

export type CollectionRow = typeof collections.$inferSelect;
export type ItemRow = typeof collectionItems.$inferSelect;

export const collectionById = (reader: Reader, id: string): Promise<CollectionRow | undefined> =>
  reader.select().from(collections).where(eq(collections.id, id)).get();

export const collectionByToken = (reader: Reader, token: string): Promise<CollectionRow | undefined> =>
  reader.select().from(collections).where(eq(collections.shareToken, token)).get();

export const collectionsOf = (reader: Reader, personId: string): Promise<CollectionRow[]> =>
  reader.select().from(collections).where(eq(collections.personId, personId)).orderBy(desc(collections.createdAt), asc(collections.id));

export const itemsOf = (reader: Reader, collectionIds: readonly string[]): Promise<ItemRow[]> =>
  reader
    .select()
    .from(collectionItems)
    .where(inArray(collectionItems.collectionId, [...collectionIds]))
    .orderBy(desc(collectionItems.addedAt), asc(collectionItems.practiceId));

export const countCollections = async (reader: Reader, personId: string): Promise<number> =>
  (await reader.select({ n: count() }).from(collections).where(eq(collections.personId, personId)).get())?.n ?? 0;

export const countItems = async (reader: Reader, collectionId: string): Promise<number> =>
  (await reader.select({ n: count() }).from(collectionItems).where(eq(collectionItems.collectionId, collectionId)).get())?.n ?? 0;

export const insertCollection = async (tx: Tx, row: CollectionRow): Promise<void> => {
  await tx.insert(collections).values(row);
};

export const updateCollection = async (tx: Tx, id: string, change: Partial<CollectionRow>): Promise<void> => {
  await tx.update(collections).set(change).where(eq(collections.id, id));
};

export const deleteCollection = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(collectionItems).where(eq(collectionItems.collectionId, id));
  await tx.delete(collections).where(eq(collections.id, id));
};

export const insertItem = async (tx: Tx, row: ItemRow): Promise<void> => {
  await tx.insert(collectionItems).values(row).onConflictDoNothing();
};

export const deleteItem = async (tx: Tx, collectionId: string, practiceId: string): Promise<void> => {
  await tx.delete(collectionItems).where(and(eq(collectionItems.collectionId, collectionId), eq(collectionItems.practiceId, practiceId)));
};

export const deleteCollectionsOf = async (tx: Tx, personId: string): Promise<void> => {
  for (const { id } of await collectionsOf(tx, personId)) await deleteCollection(tx, id);
};

import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { subscriptions } from '#db/schema/practices.ts';

export type SubscriptionRow = typeof subscriptions.$inferSelect;

export const subscriptionById = (reader: Reader, id: string): Promise<SubscriptionRow | undefined> =>
  reader.select().from(subscriptions).where(eq(subscriptions.id, id)).get();

export const subscriptionByToken = (reader: Reader, endToken: string): Promise<SubscriptionRow | undefined> =>
  reader.select().from(subscriptions).where(eq(subscriptions.endToken, endToken)).get();

export const subscriptionsOf = (reader: Reader, personId: string): Promise<SubscriptionRow[]> =>
  reader
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), isNull(subscriptions.endedAt)))
    .orderBy(asc(subscriptions.createdAt), asc(subscriptions.id));

export const dueSubscriptions = (reader: Reader, now: number, atMost: number): Promise<SubscriptionRow[]> =>
  reader
    .select()
    .from(subscriptions)
    .where(and(isNull(subscriptions.endedAt), lte(subscriptions.nextAt, now)))
    .orderBy(asc(subscriptions.nextAt))
    .limit(atMost);

export const insertSubscription = async (tx: Tx, row: SubscriptionRow): Promise<void> => {
  await tx.insert(subscriptions).values(row);
};

export const updateSubscription = async (tx: Tx, id: string, change: Partial<SubscriptionRow>): Promise<void> => {
  await tx.update(subscriptions).set(change).where(eq(subscriptions.id, id));
};

export const deleteSubscriptionsOf = async (tx: Tx, personId: string): Promise<void> => {
  await tx.delete(subscriptions).where(eq(subscriptions.personId, personId));
};

import { asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { certificateHistory } from '#db/schema/certificates.ts';

export type HistoryRow = typeof certificateHistory.$inferSelect;

/** Appends; nothing ever changes or removes a row (triggers refuse it). Returns its number. */
export const insertHistory = async (tx: Tx, row: typeof certificateHistory.$inferInsert): Promise<number> =>
  (await tx.insert(certificateHistory).values(row).returning({ id: certificateHistory.id }).get()).id;

export const historyById = (reader: Reader, id: number) => reader.select().from(certificateHistory).where(eq(certificateHistory.id, id)).get();

/** What happened to a certificate, oldest first. */
export const historyOf = (reader: Reader, certificateId: string): Promise<HistoryRow[]> =>
  reader.select().from(certificateHistory).where(eq(certificateHistory.certificateId, certificateId)).orderBy(asc(certificateHistory.id));

/** Of several certificates, oldest first. */
export const historyOfAll = (reader: Reader, certificateIds: string[]): Promise<HistoryRow[]> =>
  reader.select().from(certificateHistory).where(inArray(certificateHistory.certificateId, certificateIds)).orderBy(asc(certificateHistory.id));

/** The row a request wrote when it came the first time. */
export const historyByClientId = (reader: Reader, clientId: string) =>
  reader.select().from(certificateHistory).where(eq(certificateHistory.clientId, clientId)).get();

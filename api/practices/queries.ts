import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, min } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { sectors } from '#db/schema/organisations.ts';
import { practiceHistory, practices, practiceVersions } from '#db/schema/practices.ts';

export type PracticeRow = typeof practices.$inferSelect;
export type PracticeVersionRow = typeof practiceVersions.$inferSelect;
export type HistoryRow = typeof practiceHistory.$inferSelect;

export const practiceRow = (reader: Reader, id: string): Promise<PracticeRow | undefined> => reader.select().from(practices).where(eq(practices.id, id)).get();

export const practiceIds = async (reader: Reader): Promise<string[]> =>
  (await reader.select({ id: practices.id }).from(practices).orderBy(asc(practices.id))).map(({ id }) => id);

/** What readers can find, newest publication first. */
export const publishedRows = (reader: Reader): Promise<PracticeRow[]> =>
  reader
    .select()
    .from(practices)
    .where(and(isNotNull(practices.publishedVersionId), isNull(practices.withdrawnAt)))
    .orderBy(desc(practices.republishedAt), asc(practices.id));

export const versionRow = (reader: Reader, id: string): Promise<PracticeVersionRow | undefined> =>
  reader.select().from(practiceVersions).where(eq(practiceVersions.id, id)).get();

/** SQLite takes far more variables in one statement. */
const idsAtOnce = 500;

export const versionBodies = async (reader: Reader, ids: readonly string[]): Promise<{ id: string; body: string }[]> => {
  const rows: { id: string; body: string }[] = [];
  for (let from = 0; from < ids.length; from += idsAtOnce)
    rows.push(
      ...(await reader
        .select({ id: practiceVersions.id, body: practiceVersions.body })
        .from(practiceVersions)
        .where(inArray(practiceVersions.id, ids.slice(from, from + idsAtOnce)))),
    );
  return rows;
};

/** Newest first, without their bodies. */
export const versionsOf = (reader: Reader, practiceId: string) =>
  reader
    .select({
      id: practiceVersions.id,
      number: practiceVersions.number,
      hash: practiceVersions.hash,
      personId: practiceVersions.personId,
      savedAt: practiceVersions.savedAt,
    })
    .from(practiceVersions)
    .where(eq(practiceVersions.practiceId, practiceId))
    .orderBy(desc(practiceVersions.number));

/** In order. */
export const historyOf = (reader: Reader, practiceId: string): Promise<HistoryRow[]> =>
  reader.select().from(practiceHistory).where(eq(practiceHistory.practiceId, practiceId)).orderBy(asc(practiceHistory.id));

export const insertPractice = async (tx: Tx, row: typeof practices.$inferInsert): Promise<void> => {
  await tx.insert(practices).values(row);
};

export const updatePractice = async (tx: Tx, id: string, change: Partial<Omit<PracticeRow, 'id'>>): Promise<void> => {
  await tx.update(practices).set(change).where(eq(practices.id, id));
};

export const insertVersion = async (tx: Tx, row: typeof practiceVersions.$inferInsert): Promise<void> => {
  await tx.insert(practiceVersions).values(row);
};

export const insertHistory = async (tx: Tx, row: Omit<typeof practiceHistory.$inferInsert, 'id'>): Promise<void> => {
  await tx.insert(practiceHistory).values(row);
};

/** Retired ones too: entries may name them. */
export const sectorRows = (reader: Reader) => reader.select().from(sectors).orderBy(asc(sectors.id));

/** First published after an instant, newest first. */
export const rowsPublishedSince = (reader: Reader, since: number): Promise<PracticeRow[]> =>
  reader
    .select()
    .from(practices)
    .where(and(gt(practices.publishedAt, since), isNotNull(practices.publishedVersionId), isNull(practices.withdrawnAt)))
    .orderBy(desc(practices.publishedAt), desc(practices.id));

/** Versions that were published and when first, newest first. */
export const publicationsOf = async (reader: Reader, practiceId: string): Promise<{ number: number; publishedAt: number }[]> =>
  reader
    .select({ number: practiceVersions.number, publishedAt: min(practiceHistory.at).mapWith(Number) })
    .from(practiceHistory)
    .innerJoin(practiceVersions, eq(practiceVersions.id, practiceHistory.versionId))
    .where(and(eq(practiceHistory.practiceId, practiceId), eq(practiceHistory.action, 'published')))
    .groupBy(practiceVersions.id)
    .orderBy(desc(practiceVersions.number));

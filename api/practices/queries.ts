import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { practices, practiceVersions } from '#db/schema/practices.ts';

export type PracticeRow = typeof practices.$inferSelect;
export type VersionRow = typeof practiceVersions.$inferSelect;

export const practiceRow = (reader: Reader, id: string): Promise<PracticeRow | undefined> => reader.select().from(practices).where(eq(practices.id, id)).get();

export const versionRow = (reader: Reader, id: string): Promise<VersionRow | undefined> =>
  reader.select().from(practiceVersions).where(eq(practiceVersions.id, id)).get();

/** What readers can see, newest publication first. */
export const publishedRows = (reader: Reader): Promise<PracticeRow[]> =>
  reader
    .select()
    .from(practices)
    .where(and(isNotNull(practices.publishedVersionId), isNull(practices.withdrawnAt)))
    .orderBy(desc(practices.republishedAt), desc(practices.id));

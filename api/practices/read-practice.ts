import { createBodyCache } from '#api/courses/body-cache.ts';
import type { Reader } from '#db/client.ts';
import type { Practice } from './practice.ts';
import { type PracticeRow, practiceRow, publishedRows, rowsPublishedSince, versionBodies, versionRow } from './queries.ts';

/** An entry as readers see it. Treat it as read-only: bodies are shared. */
export interface PublishedPractice {
  practice: Practice;
  versionId: string;
  /** Of the first publication and of the newest, UTC milliseconds. */
  publishedAt: number;
  republishedAt: number;
}

// A version never changes under its id. One in three languages has some 25 KB.
const bodies = createBodyCache<Practice>(1_000);

/** A version by its id, published or not; `undefined` when there is none. Treat it as read-only. */
export const practiceVersion = async (reader: Reader, versionId: string): Promise<Practice | undefined> => {
  const known = bodies.get(versionId);
  if (known) return known;
  const row = await versionRow(reader, versionId);
  return row && bodies.add(row.id, row.body);
};

const published = (row: PracticeRow, practice: Practice | undefined): PublishedPractice => {
  if (!practice || row.publishedVersionId === null) throw new Error(`practice ${row.id} points at a version that is not stored`);
  const publishedAt = row.publishedAt ?? row.createdAt;
  return { practice, versionId: row.publishedVersionId, publishedAt, republishedAt: row.republishedAt ?? publishedAt };
};

/** Undefined for what was never published or is withdrawn. */
export const publishedPractice = async (reader: Reader, id: string): Promise<PublishedPractice | undefined> => {
  const row = await practiceRow(reader, id);
  if (!row?.publishedVersionId || row.withdrawnAt !== null) return undefined;
  return published(row, await practiceVersion(reader, row.publishedVersionId));
};

/** Whether readers saw it once and no longer do. */
export const isWithdrawn = async (reader: Reader, id: string): Promise<boolean> => {
  const row = await practiceRow(reader, id);
  return row !== undefined && row.publishedVersionId !== null && row.withdrawnAt !== null;
};

const allOf = async (reader: Reader, rows: readonly PracticeRow[]): Promise<PublishedPractice[]> => {
  const ids = rows.map(({ publishedVersionId }) => publishedVersionId).filter((id) => id !== null);
  for (const { id, body } of await versionBodies(
    reader,
    ids.filter((id) => !bodies.get(id)),
  ))
    bodies.add(id, body);
  const found: PublishedPractice[] = [];
  for (const row of rows) found.push(published(row, await practiceVersion(reader, row.publishedVersionId ?? '')));
  return found;
};

/** Everything readers can see, newest publication first. */
export const publishedPractices = async (reader: Reader): Promise<PublishedPractice[]> => allOf(reader, await publishedRows(reader));

/** What is new to readers since an instant (UTC milliseconds), newest first; a corrected entry is not new. */
export const practicesSince = async (reader: Reader, since: number): Promise<PublishedPractice[]> => allOf(reader, await rowsPublishedSince(reader, since));

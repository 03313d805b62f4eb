import type { Reader } from '#db/client.ts';
import type { Practice } from './practice.ts';
import { type PracticeRow, practiceRow, publishedRows, versionRow } from './queries.ts';

/** An entry as readers see it. */
export interface PublishedPractice {
  practice: Practice;
  versionId: string;
  /** Of the first publication and of the newest, UTC milliseconds. */
  publishedAt: number;
  republishedAt: number;
}

const withVersion = async (reader: Reader, row: PracticeRow | undefined): Promise<PublishedPractice | undefined> => {
  if (!row || row.publishedVersionId === null || row.withdrawnAt !== null) return undefined;
  const version = await versionRow(reader, row.publishedVersionId);
  if (!version) throw new Error(`practice ${row.id} points at a version that is not stored`);
  const publishedAt = row.publishedAt ?? version.savedAt;
  return { practice: JSON.parse(version.body) as Practice, versionId: version.id, publishedAt, republishedAt: row.republishedAt ?? publishedAt };
};

/** Undefined for what was never published or is withdrawn. */
export const publishedPractice = async (reader: Reader, id: string): Promise<PublishedPractice | undefined> =>
  withVersion(reader, await practiceRow(reader, id));

/** Everything readers can see, newest publication first. */
export const publishedPractices = async (reader: Reader): Promise<PublishedPractice[]> => {
  const found: PublishedPractice[] = [];
  for (const row of await publishedRows(reader)) {
    const practice = await withVersion(reader, row);
    if (practice) found.push(practice);
  }
  return found;
};

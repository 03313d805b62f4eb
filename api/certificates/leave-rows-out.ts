import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { Services } from '#api/services.ts';
import { emailHash } from './batch-given.ts';
import { type BatchRecord, type BatchRow, batchById, personsOfHashes, rowsOfBatch, updateRow } from './batch-queries.ts';
import { frozenBatch } from './frozen-batch.ts';
import { judgeBatchRows, sameAs } from './judge-batch-rows.ts';

type Change = Pick<BatchRow, 'batchId' | 'row' | 'obstacle'> & Partial<Pick<BatchRow, 'followsId'>>;

/** Looks again at rows that are taken back in; writes nothing. Rows that are as asked for already are left alone. */
export const judgeLeftOut = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  batch: BatchRecord,
  { rows, leftOut }: { rows: readonly number[]; leftOut: boolean },
): Promise<Change[]> => {
  const all = await rowsOfBatch(db, batch.id);
  const chosen = all.filter(({ row, obstacle }) => rows.includes(row) && (obstacle === 'left-out') !== leftOut);
  if (leftOut) return chosen.map(({ batchId, row }) => ({ batchId, row, obstacle: 'left-out' }));
  const { version, course } = await frozenBatch(db, batch);
  const earlier = await personsOfHashes(
    db,
    chosen.flatMap(({ given }) => (given.email === undefined ? [] : [emailHash(given.email)])),
  );
  const terms = { scheme: version.scheme, courseSlug: course?.slug ?? null, issuedOn: batch.issuedOn, createdBy: batch.createdBy, now: now(), earlier };
  const seen = new Set(
    all
      .filter(({ obstacle }) => obstacle === null)
      .map(({ personId, given }) => sameAs(personId, given))
      .filter((key) => key !== undefined),
  );
  const judged = await judgeBatchRows(db, terms, chosen, seen);
  return judged.map(({ batchId, row, obstacle, follows }) => ({ batchId, row, obstacle, followsId: follows?.id ?? null }));
};

/** `conflict` once it is started or cancelled. */
export const leaveRowsOut = async ({ tx }: Work, batchId: string, changes: readonly Change[]): Promise<void> => {
  const batch = await batchById(tx, batchId);
  if (!batch || batch.startedAt !== null || batch.cancelledAt !== null) throw new Problem('conflict');
  for (const change of changes) await updateRow(tx, change);
};

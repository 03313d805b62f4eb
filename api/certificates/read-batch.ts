import type { Reader } from '#db/client.ts';
import type { IssueBatch } from './batch-contract.ts';
import { type BatchRecord, batchById, countRows, newestBatches } from './batch-queries.ts';
import { frozenBatch } from './frozen-batch.ts';

/** Enough for years of cohorts. */
const mostShown = 200;

const stateOf = ({ startedAt, finishedAt, cancelledAt }: BatchRecord): IssueBatch['state'] => {
  if (cancelledAt !== null) return 'cancelled';
  if (finishedAt !== null) return 'finished';
  return startedAt === null ? 'prepared' : 'running';
};

const batchView = async (reader: Reader, batch: BatchRecord): Promise<IssueBatch> => {
  const { version, course } = await frozenBatch(reader, batch);
  const counts = await countRows(reader, batch.id);
  const { id, name, issuedOn, createdAt, startedAt, finishedAt, cancelledAt } = batch;
  return {
    id,
    name,
    scheme: { slug: version.scheme.slug, name: version.scheme.name },
    course: course ? { slug: course.slug, title: course.course.title } : null,
    issuedOn,
    createdAt,
    startedAt,
    finishedAt,
    cancelledAt,
    state: stateOf(batch),
    counts,
    downloadable: finishedAt !== null && counts.issued > 0,
  };
};

/** One batch and how far it is; `undefined` when there is none. */
export const readBatch = async (reader: Reader, id: string): Promise<IssueBatch | undefined> => {
  const batch = await batchById(reader, id);
  return batch && batchView(reader, batch);
};

/** The newest ones, newest first. */
export const readBatches = async (reader: Reader): Promise<IssueBatch[]> => {
  const views: IssueBatch[] = [];
  for (const batch of await newestBatches(reader, mostShown)) views.push(await batchView(reader, batch));
  return views;
};

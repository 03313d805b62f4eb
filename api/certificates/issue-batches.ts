import { createPerson } from '#api/accounts/create-person.ts';
import { personById } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Services } from '#api/services.ts';
import { columnsOf, emailHash } from './batch-given.ts';
import {
  type BatchRecord,
  type BatchRow,
  batchById,
  batchesUnderWay,
  countRows,
  forgetAddresses,
  openRows,
  personsOfHashes,
  updateBatch,
  updateRow,
} from './batch-queries.ts';
import { type FrozenBatch, frozenBatch } from './frozen-batch.ts';
import { issueCertificate } from './issue-certificate.ts';
import { type BatchTerms, judgeBatchRow } from './judge-batch-row.ts';
import { namesToPrint } from './register-certificate.ts';
import { tellBatchFinished } from './tell-batch-finished.ts';

/** Rows in one transaction: few enough that others who write or read hardly wait. */
const rowsAtOnce = 3;

/** How many wait to be drawn at most, some 3 seconds: whoever passes a test meanwhile gets her certificate after those. */
const mostWaiting = 30;

/** Issues one row, or notes why not: things may have changed since it was looked at. */
const issueRow = async (work: Work, env: Env, batch: BatchRecord, { version, course }: FrozenBatch, terms: BatchTerms, row: BatchRow): Promise<void> => {
  const { tx } = work;
  const { personId, obstacle, follows } = await judgeBatchRow(tx, { ...terms, now: work.now }, row);
  if (obstacle !== null) return updateRow(tx, { batchId: batch.id, row: row.row, obstacle, followsId: null });
  const holderId = personId ?? (await createPerson(work, columnsOf(row.given)));
  const person = await personById(tx, holderId);
  if (!person) throw new Error('a row without its person');
  const certificateId = await issueCertificate(work, env, {
    personId: holderId,
    holderName: namesToPrint(person),
    version,
    course,
    issuedOn: batch.issuedOn,
    causeId: `batch:${batch.id}:${row.row}`,
    follows: follows && { id: follows.id, number: follows.number, as: 'renewal' },
    actorId: batch.createdBy,
  });
  return updateRow(tx, { batchId: batch.id, row: row.row, personId: holderId, followsId: follows?.id ?? null, certificateId });
};

/** The next rows, `atMost` of them, some at a time. A process that dies in between leaves whole rows: the next run goes on. */
const issueRows = async ({ write, db, env, now }: Services, batch: BatchRecord, atMost: number): Promise<void> => {
  const frozen = await frozenBatch(db, batch);
  const { scheme } = frozen.version;
  const next = await openRows(db, batch.id, atMost);
  const hashes = next.flatMap(({ given }) => (given.email === undefined ? [] : [emailHash(given.email)]));
  const earlier = await personsOfHashes(db, hashes);
  const terms = { scheme, courseSlug: frozen.course?.slug ?? null, issuedOn: batch.issuedOn, createdBy: batch.createdBy, now: now(), earlier };
  for (let start = 0; start < next.length; start += rowsAtOnce)
    await write(async (work) => {
      // Cancelled meanwhile: read in the transaction that would issue.
      if ((await batchById(work.tx, batch.id))?.cancelledAt !== null) return;
      for (const row of next.slice(start, start + rowsAtOnce)) await issueRow(work, env, batch, frozen, terms, row);
    });
};

/** Ends a batch once, when nothing is left to issue and everything issued has its files. */
const finishBatch = async (work: Work, env: Env, id: string): Promise<void> => {
  const batch = await batchById(work.tx, id);
  if (!batch || batch.finishedAt !== null) return;
  const { issued, drawn } = await countRows(work.tx, id);
  const isOpen = batch.cancelledAt === null && (await openRows(work.tx, id, 1)).length > 0;
  if (isOpen || drawn < issued) return;
  await updateBatch(work.tx, id, { finishedAt: work.now });
  await forgetAddresses(work.tx, id);
  await tellBatchFinished(work, env, batch, issued);
};

/** Job: issues what was started and not cancelled, one batch after another, and ends those whose files are all there. */
export const issueBatches = async (services: Services): Promise<void> => {
  for (const batch of await batchesUnderWay(services.db)) {
    const { issued, drawn } = await countRows(services.db, batch.id);
    if (batch.cancelledAt === null) await issueRows(services, batch, mostWaiting - (issued - drawn));
    if (drawn === issued) await services.write((work) => finishBatch(work, services.env, batch.id));
  }
};

import { isDeepStrictEqual } from 'node:util';
import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Services } from '#api/services.ts';
import { civilDate } from '#language/dates.ts';
import type { BatchInput } from './batch-contract.ts';
import { emailHash, givenOf, isOfNewPerson } from './batch-given.ts';
import { readList } from './batch-list.ts';
import { type BatchRecord, type BatchRow, batchById, insertBatch, personsOfHashes, rowsOfBatch } from './batch-queries.ts';
import { chosenScheme } from './batch-schemes.ts';
import { decodeList } from './decode-list.ts';
import { judgeBatchRows } from './judge-batch-rows.ts';

interface PreparedBatch {
  batch: BatchRecord;
  rows: BatchRow[];
}

const textOf = ({ list }: BatchInput): string => ('text' in list ? list.text : decodeList(Buffer.from(list.base64, 'base64')));

/**
 * Looks at everybody on a list; writes nothing. `invalid-input` names what is wrong with scheme, course, date or list.
 * Scheme and course stay as they are now, whatever is changed until it is started.
 */
export const prepareBatch = async ({ db, now }: Pick<Services, 'db' | 'now'>, input: BatchInput, { personId }: Member): Promise<PreparedBatch> => {
  const { versionId, scheme, course } = await chosenScheme(db, input.schemeSlug, input.courseSlug);
  const today = civilDate(now(), scheme.zone);
  if (input.issuedOn > today) throw new Problem('invalid-input', { fields: [{ field: 'issuedOn', rule: 'too-big', limit: today }] });
  const list = readList(textOf(input));
  const earlier = await personsOfHashes(
    db,
    list.filter(({ email }) => email !== '').map(({ email }) => emailHash(email)),
  );
  const terms = { scheme, courseSlug: course?.version.slug ?? null, issuedOn: input.issuedOn, createdBy: personId, now: now(), earlier };
  const listed = list.map((person) => ({ listed: person, given: givenOf(person), personId: null }));
  const judged = await judgeBatchRows(db, terms, listed, new Set());
  const rows = judged.map(
    (row, index): BatchRow => ({
      batchId: input.id,
      row: index + 1,
      personId: row.personId,
      given: row.personId === null ? row.given : {},
      obstacle: row.obstacle,
      followsId: row.follows?.id ?? null,
      certificateId: null,
    }),
  );
  const { id, name, schemeSlug, issuedOn } = input;
  const batch = {
    id,
    schemeSlug,
    schemeVersionId: versionId,
    courseVersionId: course?.versionId ?? null,
    name,
    issuedOn,
    createdBy: personId,
    createdAt: now(),
  };
  return { batch: { ...batch, startedAt: null, finishedAt: null, cancelledAt: null }, rows };
};

const contentOf = ({ name, schemeSlug, courseVersionId, issuedOn, createdBy }: BatchRecord): string =>
  JSON.stringify([name, schemeSlug, courseVersionId, issuedOn, createdBy]);

/** Whether two rows are of the same person: somebody new became a person when her row was issued, and her address is forgotten. */
const isSamePerson = (before: BatchRow, { personId, given: { email: _, ...given } }: BatchRow): boolean => {
  const { email: __, ...givenBefore } = before.given;
  return (personId !== null && personId === before.personId) || (isOfNewPerson(given) && isDeepStrictEqual(given, givenBefore));
};

/** Stores what was prepared, once by its id. `conflict`: the id stands for another one. */
export const storeBatch = async (work: Work, { batch, rows }: PreparedBatch): Promise<void> => {
  const before = await batchById(work.tx, batch.id);
  if (before) {
    const stored = await rowsOfBatch(work.tx, batch.id);
    const isSame = stored.length === rows.length && stored.every((row, index) => rows[index] && isSamePerson(row, rows[index]));
    if (!isSame || contentOf(before) !== contentOf(batch)) throw new Problem('conflict');
    return;
  }
  await insertBatch(work.tx, batch, rows);
  await writeAudit(work, { actorId: batch.createdBy, action: 'batch.prepare', objectType: 'batch', objectId: batch.id, details: { rows: rows.length } });
};

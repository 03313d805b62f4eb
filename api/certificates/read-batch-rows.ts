import { nameDoubts } from '#api/accounts/name-rules.ts';
import { contactOf, personById } from '#api/accounts/read-person.ts';
import { whoCompleted } from '#api/progress/who-completed.ts';
import type { Reader } from '#db/client.ts';
import type { BatchDoubt, BatchObstacle, IssueBatchRow } from './batch-contract.ts';
import { columnsOf, isOfNewPerson, listedOf } from './batch-given.ts';
import { type BatchRecord, type BatchRow, numbersOf, rowsOfBatch } from './batch-queries.ts';
import { type FrozenBatch, frozenBatch } from './frozen-batch.ts';
import { printableName } from './judge-batch-row.ts';
import { prerequisiteNames, unmetPrerequisites } from './prerequisites.ts';

interface Doubted extends BatchRow {
  doubts: BatchDoubt[];
}

/** Doubts about names as given: a known person's are her own affair. */
const doubtsOfNames = (rows: readonly BatchRow[]): BatchDoubt[][] => {
  const seen = new Set<string>();
  return rows.map((row) => {
    const { names } = listedOf(row.given);
    const key = Object.values(names)
      .map(({ family, given, patronymic }) => `${family} ${given} ${patronymic}`.trim())
      .join('\n')
      .toLowerCase();
    if (!isOfNewPerson(row.given) || key.trim() === '') return [];
    const isNamesake = seen.has(key);
    seen.add(key);
    const doubts = new Set<BatchDoubt>([...(isNamesake ? ['namesake' as const] : []), ...nameDoubts(names).map(({ kind }) => kind)]);
    return [...doubts];
  });
};

const withDoubts = async (reader: Reader, rows: readonly BatchRow[], { course }: FrozenBatch): Promise<Doubted[]> => {
  const known = rows.flatMap(({ personId }) => personId ?? []);
  const completed = course && (await whoCompleted(reader, course.slug, known));
  const names = doubtsOfNames(rows);
  return rows.map((row, index) => {
    const isCompleted = completed === undefined || (row.personId !== null && completed.has(row.personId));
    return { ...row, doubts: [...(isCompleted ? [] : ['not-completed' as const]), ...(names[index] ?? [])] };
  });
};

const wanted = {
  obstacles: ({ obstacle }: Doubted) => obstacle !== null,
  doubts: ({ doubts }: Doubted) => doubts.length > 0,
  renewals: ({ followsId }: Doubted) => followsId !== null,
};
type RowFilter = keyof typeof wanted;

const unmetOf = async (reader: Reader, { version: { scheme } }: FrozenBatch, { issuedOn }: BatchRecord, { personId, obstacle }: BatchRow) => {
  if (obstacle !== 'unmet-prerequisite') return [];
  const slugs = personId === null ? scheme.prerequisites.map((one) => one.scheme) : await unmetPrerequisites(reader, personId, scheme, issuedOn);
  return prerequisiteNames(reader, { ...scheme, prerequisites: scheme.prerequisites.filter((one) => slugs.includes(one.scheme)) });
};

/** A page of rows in the order of the list, each with what will happen, or has happened, to it. */
export const readBatchRows = async (
  reader: Reader,
  batch: BatchRecord,
  { only, offset, limit }: { only?: RowFilter | undefined; offset: number; limit: number },
): Promise<{ rows: IssueBatchRow[]; total: number }> => {
  const frozen = await frozenBatch(reader, batch);
  const all = await withDoubts(reader, await rowsOfBatch(reader, batch.id), frozen);
  const found = only ? all.filter(wanted[only]) : all;
  const page = found.slice(offset, offset + limit);
  const numbers = await numbersOf(
    reader,
    page.flatMap(({ followsId, certificateId }) => [followsId, certificateId].filter((id) => id !== null)),
  );
  const rows: IssueBatchRow[] = [];
  for (const row of page) {
    const { given, personId, certificateId, followsId } = row;
    const isNew = isOfNewPerson(given);
    const person = personId === null ? columnsOf(given) : await personById(reader, personId);
    const name = person ? printableName(person) : 'no-name';
    rows.push({
      row: row.row,
      person: isNew ? 'new' : 'known',
      name: typeof name === 'string' ? null : name,
      email: isNew ? (given.email ?? null) : personId === null ? null : ((await contactOf(reader, personId))?.email ?? null),
      obstacle: row.obstacle as BatchObstacle | null,
      doubts: row.doubts,
      unmet: await unmetOf(reader, frozen, batch, row),
      renews: followsId === null ? null : (numbers.get(followsId) ?? null),
      certificate: certificateId === null ? null : { id: certificateId, number: numbers.get(certificateId) ?? '' },
    });
  }
  return { rows, total: found.length };
};

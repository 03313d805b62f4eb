import { and, asc, count, desc, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { issueBatches, issueBatchRows } from '#db/schema/batches.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { schemes, schemeVersions } from '#db/schema/schemes.ts';

export type BatchRecord = typeof issueBatches.$inferSelect;
export type BatchRow = typeof issueBatchRows.$inferSelect;

export const batchById = (reader: Reader, id: string) => reader.select().from(issueBatches).where(eq(issueBatches.id, id)).get();

export const newestBatches = (reader: Reader, atMost: number) => reader.select().from(issueBatches).orderBy(desc(issueBatches.createdAt)).limit(atMost);

/** Started, not at its end, oldest first. A cancelled one still waits for what is being drawn. */
export const batchesUnderWay = (reader: Reader) =>
  reader
    .select()
    .from(issueBatches)
    .where(and(isNotNull(issueBatches.startedAt), isNull(issueBatches.finishedAt)))
    .orderBy(asc(issueBatches.startedAt));

/** Far below the number of values one statement may carry. */
const rowsAtOnce = 500;

export const insertBatch = async (tx: Tx, batch: BatchRecord, rows: readonly BatchRow[]): Promise<void> => {
  await tx.insert(issueBatches).values(batch);
  for (let start = 0; start < rows.length; start += rowsAtOnce) await tx.insert(issueBatchRows).values(rows.slice(start, start + rowsAtOnce));
};

export const updateBatch = async (tx: Tx, id: string, change: Partial<BatchRecord>): Promise<void> => {
  await tx.update(issueBatches).set(change).where(eq(issueBatches.id, id));
};

export const rowsOfBatch = (reader: Reader, batchId: string): Promise<BatchRow[]> =>
  reader.select().from(issueBatchRows).where(eq(issueBatchRows.batchId, batchId)).orderBy(asc(issueBatchRows.row));

/** The next rows that are to be issued and are not yet. */
export const openRows = (reader: Reader, batchId: string, atMost: number): Promise<BatchRow[]> =>
  reader
    .select()
    .from(issueBatchRows)
    .where(and(eq(issueBatchRows.batchId, batchId), isNull(issueBatchRows.certificateId), isNull(issueBatchRows.obstacle)))
    .orderBy(asc(issueBatchRows.row))
    .limit(atMost);

export const updateRow = async (tx: Tx, { batchId, row, ...change }: Pick<BatchRow, 'batchId' | 'row'> & Partial<BatchRow>): Promise<void> => {
  await tx
    .update(issueBatchRows)
    .set(change)
    .where(and(eq(issueBatchRows.batchId, batchId), eq(issueBatchRows.row, row)));
};

const whoseFilesAreThere = (reader: Reader): SQL =>
  exists(reader.select({ id: certificateFiles.certificateId }).from(certificateFiles).where(eq(certificateFiles.certificateId, issueBatchRows.certificateId)));

interface BatchCounts {
  rows: number;
  toIssue: number;
  obstacles: number;
  leftOut: number;
  issued: number;
  drawn: number;
}

export const countRows = async (reader: Reader, batchId: string): Promise<BatchCounts> => {
  const sum = (condition: SQL) => sql<number>`coalesce(sum(${condition}), 0)`;
  const found = await reader
    .select({
      rows: count(),
      toIssue: sum(isNull(issueBatchRows.obstacle)),
      obstacles: sum(isNotNull(issueBatchRows.obstacle)),
      leftOut: sum(sql`coalesce(${issueBatchRows.obstacle} = 'left-out', 0)`),
      issued: sum(isNotNull(issueBatchRows.certificateId)),
      drawn: sum(whoseFilesAreThere(reader)),
    })
    .from(issueBatchRows)
    .where(eq(issueBatchRows.batchId, batchId))
    .get();
  if (!found) throw new Error('a count gives a row');
  return found;
};

/** Addresses are kept for the looking only; names and hash stay. */
export const forgetAddresses = async (tx: Tx, batchId: string): Promise<void> => {
  await tx
    .update(issueBatchRows)
    .set({ given: sql`json_remove(${issueBatchRows.given}, '$.email')` })
    .where(eq(issueBatchRows.batchId, batchId));
};

/** What lists said of a person; her rows keep her id. */
export const forgetListed = async (tx: Tx, personId: string): Promise<void> => {
  await tx.update(issueBatchRows).set({ given: {} }).where(eq(issueBatchRows.personId, personId));
};

/** Persons made from earlier lists, by the hash of the address that stood there. */
export const personsOfHashes = async (reader: Reader, hashes: readonly string[]): Promise<Map<string, string>> => {
  const hash = sql<string>`json_extract(${issueBatchRows.given}, '$.emailHash')`;
  const found = await reader
    .select({ hash, personId: issueBatchRows.personId })
    .from(issueBatchRows)
    .where(and(isNotNull(issueBatchRows.personId), inArray(hash, [...hashes])));
  return new Map(found.flatMap(({ hash: key, personId }) => (personId === null ? [] : [[key, personId] as const])));
};

/** Numbers of certificates, by id. */
export const numbersOf = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    (
      await reader
        .select({ id: certificates.id, number: certificates.number })
        .from(certificates)
        .where(inArray(certificates.id, [...ids]))
    ).map(({ id, number }) => [id, number]),
  );

/** A batch's certificates in the order of its list. */
export const certificatesOfBatch = (reader: Reader, batchId: string) =>
  reader
    .select({ document: certificates.document })
    .from(issueBatchRows)
    .innerJoin(certificates, eq(certificates.id, issueBatchRows.certificateId))
    .where(eq(issueBatchRows.batchId, batchId))
    .orderBy(asc(issueBatchRows.row));

/** What every scheme says now. */
export const schemesInForce = (reader: Reader) =>
  reader
    .select({ id: schemeVersions.id, body: schemeVersions.body })
    .from(schemes)
    .innerJoin(schemeVersions, eq(schemeVersions.id, schemes.versionId))
    .orderBy(asc(schemes.slug));

/** Every stored file of a batch, in the order of its list. */
export const filesOfBatch = (reader: Reader, batchId: string) =>
  reader
    .select({
      number: certificates.number,
      issuedAt: certificates.issuedAt,
      variant: certificateFiles.variant,
      sha256: certificateFiles.sha256,
      bytes: certificateFiles.bytes,
    })
    .from(issueBatchRows)
    .innerJoin(certificates, eq(certificates.id, issueBatchRows.certificateId))
    .innerJoin(certificateFiles, eq(certificateFiles.certificateId, certificates.id))
    .where(eq(issueBatchRows.batchId, batchId))
    .orderBy(asc(issueBatchRows.row), asc(certificateFiles.variant));

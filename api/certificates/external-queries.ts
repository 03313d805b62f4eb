import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { persons } from '#db/schema/accounts.ts';
import { externalCertificates } from '#db/schema/external-certificates.ts';

export type ExternalRow = typeof externalCertificates.$inferSelect;

const decidedShown = 50;

export const externalById = (reader: Reader, id: string): Promise<ExternalRow | undefined> =>
  reader.select().from(externalCertificates).where(eq(externalCertificates.id, id)).get();

/** Newest first. */
export const externalOf = (reader: Reader, personId: string): Promise<ExternalRow[]> =>
  reader
    .select()
    .from(externalCertificates)
    .where(eq(externalCertificates.personId, personId))
    .orderBy(desc(externalCertificates.createdAt), asc(externalCertificates.id));

export const acceptedExternalOf = (reader: Reader, personId: string, schemeSlug: string): Promise<ExternalRow[]> =>
  reader
    .select()
    .from(externalCertificates)
    .where(and(eq(externalCertificates.personId, personId), eq(externalCertificates.schemeSlug, schemeSlug), eq(externalCertificates.decision, 'accepted')));

const withPersons = (reader: Reader) =>
  reader
    .select({ external: externalCertificates, person: persons })
    .from(externalCertificates)
    .leftJoin(persons, eq(persons.id, externalCertificates.personId));

/** Those that wait, oldest first, then the newest decided on. */
export const externalQueue = async (reader: Reader) => [
  ...(await withPersons(reader).where(isNull(externalCertificates.decidedAt)).orderBy(asc(externalCertificates.createdAt), asc(externalCertificates.id))),
  ...(await withPersons(reader)
    .where(isNotNull(externalCertificates.decidedAt))
    .orderBy(desc(externalCertificates.decidedAt), asc(externalCertificates.id))
    .limit(decidedShown)),
];

export const insertExternal = async (tx: Tx, row: ExternalRow): Promise<void> => {
  await tx.insert(externalCertificates).values(row);
};

export const updateExternal = async (tx: Tx, id: string, change: Partial<ExternalRow>): Promise<void> => {
  await tx.update(externalCertificates).set(change).where(eq(externalCertificates.id, id));
};

export const deleteExternal = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(externalCertificates).where(eq(externalCertificates.id, id));
};

export const deleteExternalOf = async (tx: Tx, personId: string): Promise<void> => {
  await tx.delete(externalCertificates).where(eq(externalCertificates.personId, personId));
};

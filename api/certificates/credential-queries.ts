import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { certificateHistory, certificates, statusLists } from '#db/schema/certificates.ts';
import { credentialKeys } from '#db/schema/issuers.ts';

export type CredentialKeyRow = typeof credentialKeys.$inferSelect;

export const credentialKeyById = (reader: Reader, id: string) => reader.select().from(credentialKeys).where(eq(credentialKeys.id, id)).get();

/** Every key that ever signed credentials for an issuer, oldest first. */
export const credentialKeysOf = (reader: Reader, issuerSlug: string) =>
  reader.select().from(credentialKeys).where(eq(credentialKeys.issuerSlug, issuerSlug)).orderBy(asc(credentialKeys.createdAt), asc(credentialKeys.id));

export const insertCredentialKey = async (tx: Tx, row: CredentialKeyRow): Promise<void> => {
  await tx.insert(credentialKeys).values(row);
};

export const retireCredentialKey = async (tx: Tx, id: string, at: number): Promise<void> => {
  await tx.update(credentialKeys).set({ retiredAt: at }).where(eq(credentialKeys.id, id));
};

export const setCredentialKey = async (tx: Tx, certificateId: string, credentialKeyId: string): Promise<void> => {
  await tx.update(certificates).set({ credentialKeyId }).where(eq(certificates.id, certificateId));
};

export const statusListById = (reader: Reader, id: string) => reader.select().from(statusLists).where(eq(statusLists.id, id)).get();

/** Number of the newest change of any certificate; 0 before the first. */
export const newestChange = async (reader: Reader): Promise<number> =>
  (
    await reader
      .select({ id: certificateHistory.id })
      .from(certificateHistory)
      .where(ne(certificateHistory.change, 'issued'))
      .orderBy(desc(certificateHistory.id))
      .limit(1)
      .get()
  )?.id ?? 0;

/** The newest certificate issued by a version of a scheme. */
export const newestOfVersion = (reader: Reader, schemeVersionId: string, courseSlug: string | null) =>
  reader
    .select({ document: certificates.document })
    .from(certificates)
    .where(
      and(eq(certificates.schemeVersionId, schemeVersionId), courseSlug === null ? isNull(certificates.courseSlug) : eq(certificates.courseSlug, courseSlug)),
    )
    .orderBy(desc(certificates.issuedAt), desc(certificates.number))
    .limit(1)
    .get();

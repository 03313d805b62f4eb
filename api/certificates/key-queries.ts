import { and, asc, count, eq, gte, or } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { certificates } from '#db/schema/certificates.ts';
import { credentialKeys, issuerKeys } from '#db/schema/issuers.ts';

/** What a key signs. */
export type KeyPurpose = 'documents' | 'credentials';

const tables = { documents: issuerKeys, credentials: credentialKeys } as const;

const signedBy = (keyId: string) => or(eq(certificates.issuerKeyId, keyId), eq(certificates.credentialKeyId, keyId));

export const countSignedBy = async (reader: Reader, keyId: string): Promise<number> =>
  (await reader.select({ signed: count() }).from(certificates).where(signedBy(keyId)).get())?.signed ?? 0;

/** Certificates signed by a key since an instant (UTC ms), in the order they were issued. */
export const certificatesSignedBy = (reader: Reader, keyId: string, since: number) =>
  reader
    .select()
    .from(certificates)
    .where(and(signedBy(keyId), gte(certificates.issuedAt, since)))
    .orderBy(asc(certificates.issuedAt), asc(certificates.id));

export const markStolen = async (tx: Tx, purpose: KeyPurpose, id: string, stolenSince: number): Promise<void> => {
  const table = tables[purpose];
  await tx.update(table).set({ stolenSince }).where(eq(table.id, id));
};

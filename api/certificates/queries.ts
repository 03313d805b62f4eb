import { and, asc, desc, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Tx } from '#db/client.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { certificateNumbers, credentialKeys, issuerKeys, issuers } from '#db/schema/issuers.ts';
import { completions } from '#db/schema/progress.ts';
import { schemes, schemeVersions } from '#db/schema/schemes.ts';

export type CertificateRow = typeof certificates.$inferSelect;
export type CertificateFileRow = typeof certificateFiles.$inferSelect;
export type IssuerRow = typeof issuers.$inferSelect;
export type IssuerKeyRow = typeof issuerKeys.$inferSelect;

export const completionById = (reader: Reader, id: string) => reader.select().from(completions).where(eq(completions.id, id)).get();

export const certificateById = (reader: Reader, id: string) => reader.select().from(certificates).where(eq(certificates.id, id)).get();

/** The one that came after a certificate. */
export const certificateFollowing = (reader: Reader, id: string) => reader.select().from(certificates).where(eq(certificates.followsId, id)).get();

/** The one that was issued for a cause other than a completion. */
export const certificateOfCause = (reader: Reader, causeId: string) => reader.select().from(certificates).where(eq(certificates.causeId, causeId)).get();

export const certificateByCode = (reader: Reader, code: string) => reader.select().from(certificates).where(eq(certificates.code, code)).get();

export const certificateOfCompletion = (reader: Reader, completionId: string) =>
  reader.select({ id: certificates.id }).from(certificates).where(eq(certificates.completionId, completionId)).get();

export const certificatesOfPerson = (reader: Reader, personId: string) =>
  reader.select().from(certificates).where(eq(certificates.personId, personId)).orderBy(desc(certificates.issuedAt), desc(certificates.number));

/**
 * The newest link of a person's chain by one scheme: what a further one by it renews. Several courses may name one scheme:
 * `courseSlug` asks for the chain of one of them, null for one of no course.
 */
export const newestOfScheme = async (reader: Reader, personId: string, schemeSlug: string, courseSlug: string | null): Promise<CertificateRow | undefined> => {
  const next = alias(certificates, 'next');
  const found = await reader
    .select({ certificate: certificates })
    .from(certificates)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
    .where(
      and(
        eq(certificates.personId, personId),
        eq(schemeVersions.slug, schemeSlug),
        courseSlug === null ? isNull(certificates.courseSlug) : eq(certificates.courseSlug, courseSlug),
        notExists(reader.select({ id: next.id }).from(next).where(eq(next.followsId, certificates.id))),
      ),
    )
    .orderBy(desc(certificates.issuedAt), desc(certificates.number))
    .limit(1)
    .get();
  return found?.certificate;
};

export const filesOf = (reader: Reader, certificateIds: string[]) =>
  reader.select().from(certificateFiles).where(inArray(certificateFiles.certificateId, certificateIds));

export const fileByHash = (reader: Reader, sha256: string) => reader.select().from(certificateFiles).where(eq(certificateFiles.sha256, sha256)).get();

export const insertCertificate = async (tx: Tx, row: CertificateRow): Promise<void> => {
  await tx.insert(certificates).values(row);
};

export const setScoreShown = async (tx: Tx, id: string, scoreShown: boolean): Promise<void> => {
  await tx.update(certificates).set({ scoreShown }).where(eq(certificates.id, id));
};

export const setSigningKey = async (tx: Tx, id: string, issuerKeyId: string): Promise<void> => {
  await tx.update(certificates).set({ issuerKeyId }).where(eq(certificates.id, id));
};

/** A file is stored once: what a second drawing brings is dropped. */
export const insertFiles = async (tx: Tx, rows: CertificateFileRow[]): Promise<void> => {
  await tx.insert(certificateFiles).values(rows).onConflictDoNothing();
};

/** The next number of this issuer in this year. Without gaps: a transaction that fails gives its number back. */
export const takeNumber = async (tx: Tx, issuerSlug: string, year: number): Promise<number> => {
  const row = await tx
    .insert(certificateNumbers)
    .values({ issuerSlug, year, last: 1 })
    .onConflictDoUpdate({ target: [certificateNumbers.issuerSlug, certificateNumbers.year], set: { last: sql`${certificateNumbers.last} + 1` } })
    .returning({ last: certificateNumbers.last })
    .get();
  return row.last;
};

export const allIssuers = (reader: Reader) => reader.select().from(issuers).orderBy(asc(issuers.slug));

export const issuerBySlug = (reader: Reader, slug: string) => reader.select().from(issuers).where(eq(issuers.slug, slug)).get();

/** One that is there already stays as it is: an administrator may have corrected it. */
export const insertIssuer = async (tx: Tx, row: IssuerRow): Promise<void> => {
  await tx.insert(issuers).values(row).onConflictDoNothing();
};

/** The key an issuer signs with now: the newest one not retired. */
export const activeKeyOf = (reader: Reader, issuerSlug: string) =>
  reader
    .select()
    .from(issuerKeys)
    .where(and(eq(issuerKeys.issuerSlug, issuerSlug), isNull(issuerKeys.retiredAt)))
    .orderBy(desc(issuerKeys.createdAt), desc(issuerKeys.id))
    .limit(1)
    .get();

/** The key an issuer signs credentials with now. */
export const activeCredentialKeyOf = (reader: Reader, issuerSlug: string) =>
  reader
    .select()
    .from(credentialKeys)
    .where(and(eq(credentialKeys.issuerSlug, issuerSlug), isNull(credentialKeys.retiredAt)))
    .orderBy(desc(credentialKeys.createdAt), desc(credentialKeys.id))
    .limit(1)
    .get();

export const keyById = (reader: Reader, id: string) => reader.select().from(issuerKeys).where(eq(issuerKeys.id, id)).get();

/** Retired ones too: what they signed stays ours. */
export const allKeys = (reader: Reader) => reader.select().from(issuerKeys).orderBy(asc(issuerKeys.createdAt));

export const insertKey = async (tx: Tx, row: IssuerKeyRow): Promise<void> => {
  await tx.insert(issuerKeys).values(row);
};

export const retireKey = async (tx: Tx, id: string, at: number): Promise<void> => {
  await tx.update(issuerKeys).set({ retiredAt: at }).where(eq(issuerKeys.id, id));
};

/** The version a scheme has now. */
export const schemeInForce = (reader: Reader, slug: string) =>
  reader
    .select({ id: schemeVersions.id, body: schemeVersions.body })
    .from(schemes)
    .innerJoin(schemeVersions, eq(schemeVersions.id, schemes.versionId))
    .where(eq(schemes.slug, slug))
    .get();

export const schemeVersionById = (reader: Reader, id: string) =>
  reader.select({ id: schemeVersions.id, body: schemeVersions.body }).from(schemeVersions).where(eq(schemeVersions.id, id)).get();

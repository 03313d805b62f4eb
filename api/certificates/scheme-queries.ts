import { and, asc, count, desc, eq, isNotNull, isNull, max } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { persons } from '#db/schema/accounts.ts';
import { certificates } from '#db/schema/certificates.ts';
import { completions } from '#db/schema/progress.ts';
import { schemes, schemeVersions } from '#db/schema/schemes.ts';

type SchemeVersionRow = typeof schemeVersions.$inferSelect;

/** The version in force of every scheme, by slug. */
export const schemesInForce = async (reader: Reader): Promise<SchemeVersionRow[]> =>
  (
    await reader
      .select({ version: schemeVersions })
      .from(schemes)
      .innerJoin(schemeVersions, eq(schemeVersions.id, schemes.versionId))
      .orderBy(asc(schemes.slug))
  ).map(({ version }) => version);

/** All versions of a scheme with their authors, newest first. */
export const versionsOfScheme = (reader: Reader, slug: string) =>
  reader
    .select({ version: schemeVersions, author: persons })
    .from(schemeVersions)
    .leftJoin(persons, eq(persons.id, schemeVersions.authorId))
    .where(eq(schemeVersions.slug, slug))
    .orderBy(desc(schemeVersions.version));

export const schemeVersionRow = (reader: Reader, id: string): Promise<SchemeVersionRow | undefined> =>
  reader.select().from(schemeVersions).where(eq(schemeVersions.id, id)).get();

/** Whether an administrator ever made a version of it. */
export const hasAuthoredVersion = async (reader: Reader, slug: string): Promise<boolean> =>
  (await reader
    .select({ id: schemeVersions.id })
    .from(schemeVersions)
    .where(and(eq(schemeVersions.slug, slug), isNotNull(schemeVersions.authorId)))
    .limit(1)
    .get()) !== undefined;

/** How many certificates were issued by each scheme, by slug. */
export const issuedByScheme = async (reader: Reader): Promise<Map<string, number>> => {
  const rows = await reader
    .select({ slug: schemeVersions.slug, issued: count() })
    .from(certificates)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
    .groupBy(schemeVersions.slug);
  return new Map(rows.map(({ slug, issued }) => [slug, issued]));
};

/** How many were issued by each version of a scheme, by the version's id. */
export const issuedByVersion = async (reader: Reader, slug: string): Promise<Map<string, number>> => {
  const rows = await reader
    .select({ id: schemeVersions.id, issued: count() })
    .from(certificates)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
    .where(eq(schemeVersions.slug, slug))
    .groupBy(schemeVersions.id);
  return new Map(rows.map(({ id, issued }) => [id, issued]));
};

/** Stores the next version of a scheme and puts it in force. Returns its number. */
export const insertSchemeVersion = async (tx: Tx, row: Omit<SchemeVersionRow, 'version'>): Promise<number> => {
  const newest = await tx
    .select({ version: max(schemeVersions.version) })
    .from(schemeVersions)
    .where(eq(schemeVersions.slug, row.slug))
    .get();
  const version = (newest?.version ?? 0) + 1;
  await tx.insert(schemeVersions).values({ ...row, version });
  await tx
    .insert(schemes)
    .values({ slug: row.slug, versionId: row.id })
    .onConflictDoUpdate({ target: schemes.slug, set: { versionId: row.id } });
  return version;
};

/** Of a person, by any version of a scheme. */
export const certificatesByScheme = (reader: Reader, personId: string, slug: string) =>
  reader
    .select({ id: certificates.id, validUntil: certificates.validUntil, document: certificates.document })
    .from(certificates)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
    .where(and(eq(certificates.personId, personId), eq(schemeVersions.slug, slug)));

/** What a person completed that has no certificate: its scheme may still have asked for another one. */
export const completionsWithoutCertificate = (reader: Reader, personId: string) =>
  reader
    .select({ id: completions.id, courseVersionId: completions.courseVersionId })
    .from(completions)
    .leftJoin(certificates, eq(certificates.completionId, completions.id))
    .where(and(eq(completions.personId, personId), isNull(certificates.id)))
    .orderBy(asc(completions.completedAt));

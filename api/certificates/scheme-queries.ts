import { and, asc, count, desc, eq, isNotNull, max } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { persons } from '#db/schema/accounts.ts';
import { certificates, schemes, schemeVersions } from '#db/schema/certificates.ts';

export type SchemeVersionRow = typeof schemeVersions.$inferSelect;

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

/** How many certificates were issued by each version. */
export const issuedByVersion = async (reader: Reader): Promise<Map<string, number>> =>
  new Map(
    (await reader.select({ id: certificates.schemeVersionId, issued: count() }).from(certificates).groupBy(certificates.schemeVersionId)).map(
      ({ id, issued }) => [id, issued],
    ),
  );

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

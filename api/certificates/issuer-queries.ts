import { count, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { certificates } from '#db/schema/certificates.ts';
import { certificateNumbers, issuers } from '#db/schema/issuers.ts';
import type { IssuerRow } from './queries.ts';

/** Slugs of the issuers that gave a number already. */
export const issuersWithNumbers = async (reader: Reader): Promise<Set<string>> =>
  new Set((await reader.selectDistinct({ slug: certificateNumbers.issuerSlug }).from(certificateNumbers)).map(({ slug }) => slug));

/** How many certificates were issued in each one's name, by slug. */
export const issuedByIssuer = async (reader: Reader): Promise<Map<string, number>> => {
  const rows = await reader.select({ slug: certificates.issuerSlug, issued: count() }).from(certificates).groupBy(certificates.issuerSlug);
  return new Map(rows.map(({ slug, issued }) => [slug, issued]));
};

export const issuerByPrefix = (reader: Reader, numberPrefix: string): Promise<IssuerRow | undefined> =>
  reader.select().from(issuers).where(eq(issuers.numberPrefix, numberPrefix)).get();

export const updateIssuer = async (tx: Tx, { slug, ...row }: IssuerRow): Promise<void> => {
  await tx.update(issuers).set(row).where(eq(issuers.slug, slug));
};

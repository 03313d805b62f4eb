import { and, asc, gte, isNull, lte, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { recognitions } from '#db/schema/certificates.ts';

export type RecognitionRow = typeof recognitions.$inferSelect;

/** Recognitions that cover a scheme on a civil date: within their period and not withdrawn. */
export const recognitionsInForce = async (reader: Reader, schemeSlug: string, day: string): Promise<RecognitionRow[]> =>
  (
    await reader
      .select()
      .from(recognitions)
      .where(and(isNull(recognitions.withdrawnAt), lte(recognitions.since, day), or(isNull(recognitions.until), gte(recognitions.until, day))))
      .orderBy(asc(recognitions.createdAt), asc(recognitions.id))
  ).filter(({ scope }) => scope.includes(schemeSlug));

import { and, asc, eq, inArray, isNull, lt, notExists } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { mandates } from '#db/schema/accounts.ts';
import { certificateHistory, certificates } from '#db/schema/certificates.ts';

/** Certificates that still count, for an office that ended before a civil date, where this is not written down yet. */
export const outlivingMandate = (reader: Reader, today: string, atMost: number) =>
  reader
    .select({ id: certificates.id, endsOn: mandates.until })
    .from(certificates)
    .innerJoin(mandates, eq(mandates.id, certificates.mandateId))
    .where(
      and(
        isNull(certificates.validUntil),
        lt(mandates.until, today),
        notExists(
          reader
            .select({ id: certificateHistory.id })
            .from(certificateHistory)
            .where(
              and(eq(certificateHistory.certificateId, certificates.id), inArray(certificateHistory.change, ['ended', 'revoked', 'corrected', 'replaced'])),
            ),
        ),
      ),
    )
    .orderBy(asc(certificates.issuedAt), asc(certificates.id))
    .limit(atMost);

import { asc, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certificates } from '#db/schema/certificates.ts';
import { credentialKeys } from '#db/schema/issuers.ts';

/** Retired and stolen ones too. */
export const allCredentialKeys = (reader: Reader) => reader.select().from(credentialKeys).orderBy(asc(credentialKeys.createdAt), asc(credentialKeys.id));

export const certificatesByCodes = (reader: Reader, codes: string[]) => reader.select().from(certificates).where(inArray(certificates.code, codes));

/** The next links of several chains. */
export const certificatesAfter = (reader: Reader, ids: string[]) => reader.select().from(certificates).where(inArray(certificates.followsId, ids));

import { asc } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { credentialKeys } from '#db/schema/certificates.ts';

/** Retired and stolen ones too. */
export const allCredentialKeys = (reader: Reader) => reader.select().from(credentialKeys).orderBy(asc(credentialKeys.createdAt), asc(credentialKeys.id));

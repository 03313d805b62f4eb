import type { Reader } from '#db/client.ts';
import { descendantIds, standsUnder } from './queries.ts';

/** Ids of everything under a unit, itself included. */
export const subtreeOf = (reader: Reader, organisationId: string): Promise<string[]> => descendantIds(reader, organisationId);

/** Whether a unit is `ancestorId` or stands under it. */
export const isWithin = (reader: Reader, ancestorId: string, organisationId: string): Promise<boolean> => standsUnder(reader, ancestorId, organisationId);

import type { Reader } from '#db/client.ts';
import { mandateHeld } from './mandate-queries.ts';

/** The office a person holds on a civil date, with its last day when that is known; `undefined` when she does not hold it. */
export const mandateOn = async (reader: Reader, personId: string, office: string, day: string): Promise<{ id: string; until: string | null } | undefined> => {
  const held = await mandateHeld(reader, personId, office, day);
  return held && { id: held.id, until: held.until };
};

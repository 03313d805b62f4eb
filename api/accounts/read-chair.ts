import type { Reader } from '#db/client.ts';
import { holdersAround } from './mandate-queries.ts';
import { contactOf } from './read-person.ts';

/** The office of who leads an organisation, as mandates name it. */
export const chairOffice = 'chair';

/** Where to write to the chair of her organisation; undefined when none is recorded, has an address, or she is it herself. */
export const chairOf = async (reader: Reader, personId: string, today: string): ReturnType<typeof contactOf> => {
  for (const holder of await holdersAround(reader, personId, chairOffice, today)) {
    const contact = holder === personId ? undefined : await contactOf(reader, holder);
    if (contact) return contact;
  }
  return undefined;
};

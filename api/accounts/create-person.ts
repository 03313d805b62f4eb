import type { Work } from '#api/events/work.ts';
import type { NamedPerson } from './document-name.ts';
import { insertPerson } from './queries.ts';

/** Somebody of whom only the name is known: a person without account, as lists bring them. Returns her id. */
export const createPerson = async ({ tx, now }: Work, names: NamedPerson): Promise<string> => {
  const id = crypto.randomUUID();
  await insertPerson(tx, { id, ...names, createdAt: now, updatedAt: now });
  return id;
};

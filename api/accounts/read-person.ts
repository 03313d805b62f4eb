import type { Reader } from '#db/client.ts';
import { defaultLocale, type Locale } from '#language/locale.ts';
import { emailKey } from './email-key.ts';
import { accountByEmail, accountOfPerson, type PersonRow, personRow } from './queries.ts';

/** A person's row; undefined for an unknown id. */
export const personById = (reader: Reader, id: string): Promise<PersonRow | undefined> => personRow(reader, id);

/** The language she chose, else the Academy's first. */
export const languageOf = (person: Pick<PersonRow, 'language'>): Locale => person.language ?? defaultLocale;

/** Where and in which language to write to her; undefined without a confirmed address. */
export const contactOf = async (reader: Reader, personId: string): Promise<{ accountId: string; email: string; language: Locale } | undefined> => {
  const account = await accountOfPerson(reader, personId);
  const person = await personRow(reader, personId);
  if (!account || !person || account.email === null || account.emailConfirmedAt === null) return undefined;
  return { accountId: account.id, email: account.email, language: languageOf(person) };
};

/** Whose confirmed address this is; `undefined` when nobody's. */
export const personByEmail = async (reader: Reader, email: string): Promise<PersonRow | undefined> => {
  const account = await accountByEmail(reader, emailKey(email));
  return account && account.emailConfirmedAt !== null ? personRow(reader, account.personId) : undefined;
};

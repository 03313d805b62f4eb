import type { Services } from '#api/services.ts';
import type { Reader } from '#db/client.ts';
import { privateKeyOf } from './authority-key.ts';
import { credentialKeyById } from './credential-queries.ts';
import { countSignedBy, type KeyPurpose } from './key-queries.ts';
import { allKeys, keyById } from './queries.ts';
import { allCredentialKeys } from './verify-queries.ts';

/** What both kinds of keys have in common; times in UTC milliseconds. */
export interface KeyRow {
  id: string;
  purpose: KeyPurpose;
  issuerSlug: string;
  createdAt: number;
  retiredAt: number | null;
  stolenSince: number | null;
}
export interface ListedKey extends KeyRow {
  /** Whether its private half lies in the data folder. */
  here: boolean;
  /** How many certificates it signed. */
  signed: number;
}

const common = ({ id, issuerSlug, createdAt, retiredAt, stolenSince }: Omit<KeyRow, 'purpose'>, purpose: KeyPurpose): KeyRow => ({
  id,
  purpose,
  issuerSlug,
  createdAt,
  retiredAt,
  stolenSince,
});

/** A key of either kind; `undefined` for an unknown id. */
export const findKey = async (reader: Reader, id: string): Promise<KeyRow | undefined> => {
  const forDocuments = await keyById(reader, id);
  if (forDocuments) return common(forDocuments, 'documents');
  const forCredentials = await credentialKeyById(reader, id);
  return forCredentials && common(forCredentials, 'credentials');
};

/** Every key we ever had, by issuer and age. */
export const listKeys = async ({ db, keys }: Pick<Services, 'db' | 'keys'>): Promise<ListedKey[]> => {
  const rows = [...(await allKeys(db)).map((row) => common(row, 'documents')), ...(await allCredentialKeys(db)).map((row) => common(row, 'credentials'))];
  const listed: ListedKey[] = [];
  for (const row of rows) listed.push({ ...row, here: (await privateKeyOf(keys, row.id)) !== undefined, signed: await countSignedBy(db, row.id) });
  return listed.sort((a, b) => a.issuerSlug.localeCompare(b.issuerSlug) || a.purpose.localeCompare(b.purpose) || a.createdAt - b.createdAt);
};

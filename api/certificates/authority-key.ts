import type { KeyStore } from '#api/files/key-store.ts';
import { createAuthority, type KeyPair } from '#certificates/authority.ts';

/** The one authority of this academy certifies every issuer's keys. */
const authorityId = 'authority';

/** The PEM of a private key, or `undefined` when there is none under this id (a backup may have been restored without keys). */
export const privateKeyOf = async (keys: KeyStore, id: string): Promise<string | undefined> => {
  try {
    return await keys.get(id);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const pemBlock = (text: string, label: RegExp): string => {
  const block = [...text.matchAll(/-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g)].find(([, name]) => label.test(name ?? ''));
  if (!block) throw new Error('the file of the authority is damaged');
  return block[0];
};

/** Key and certificate of the authority, in one file of the key store; made when there is none. `at`: UTC milliseconds. */
export const ensureAuthority = async (keys: KeyStore, owner: { name: string; country: string }, at: number): Promise<KeyPair> => {
  const stored = await privateKeyOf(keys, authorityId);
  if (stored !== undefined) return { privateKeyPem: pemBlock(stored, /PRIVATE KEY/), certificatePem: pemBlock(stored, /CERTIFICATE/) };
  const made = await createAuthority(owner, at);
  await keys.put(authorityId, `${made.privateKeyPem}\n${made.certificatePem}\n`);
  return made;
};

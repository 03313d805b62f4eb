import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one thread: the library's default and OWASP's first recommendation. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'));

/** Made with the same cost, so that an address nobody has takes as long as a wrong password. */
const dummyHash = hash(randomBytes(32));

/** Whether the password belongs to the hash. Without a hash: no, after the same time. */
export const isPassword = async (passwordHash: string | null | undefined, password: string): Promise<boolean> => {
  const matches = await verify(passwordHash ?? (await dummyHash), password.normalize('NFC'));
  return matches && typeof passwordHash === 'string';
};

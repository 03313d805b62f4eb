import { randomBytes } from 'node:crypto';
import type { Work } from '#api/events/work.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { insertToken, removeTokens, type TokenPurpose, type TokenRow, tokenSince, validToken } from './queries.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a link works. */
export const linkLifetime: Record<TokenPurpose, number> = {
  /** Mail is read after the shift, or after the weekend; without the password the link opens nothing. */
  'confirm-email': 3 * day,
  /** Opens the account by itself, and is asked for by somebody who waits for it. */
  'reset-password': hour,
  'change-email': day,
  /** An invited administrator did not ask for it and may be away. */
  invitation: 7 * day,
};

/** A second click or an impatient reload within this time is answered by the letter already on its way. */
const pauseBetweenLetters = 30_000;

/** What the link carries; only its hash is stored. Address and password take effect when it is used. */
export const issueLink = async (
  { tx, now }: Work,
  accountId: string,
  purpose: TokenPurpose,
  { email = null, passwordHash = null }: Partial<Pick<TokenRow, 'email' | 'passwordHash'>> = {},
): Promise<string> => {
  const secret = randomBytes(32).toString('base64url');
  await insertToken(tx, { id: sha256Hex(secret), accountId, purpose, email, passwordHash, expiresAt: now + linkLifetime[purpose], createdAt: now });
  return secret;
};

/** The link's row while it works; else `link-invalid`. */
export const readLink = async (reader: Reader, secret: string, purpose: TokenPurpose, now: number): Promise<TokenRow> => {
  const row = await validToken(reader, sha256Hex(secret), purpose, now);
  if (!row) throw new Problem('link-invalid');
  return row;
};

/** Uses a link up, and with it the other letters sent for the same purpose. `link-invalid`. */
export const useLink = async ({ tx, now }: Work, secret: string, purpose: TokenPurpose): Promise<TokenRow> => {
  const row = await readLink(tx, secret, purpose, now);
  await removeTokens(tx, row.accountId, purpose);
  return row;
};

export const wasJustSent = async ({ tx, now }: Work, accountId: string, purpose: TokenPurpose): Promise<boolean> =>
  (await tokenSince(tx, accountId, purpose, now - pauseBetweenLetters)) !== undefined;

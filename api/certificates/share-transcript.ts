import { randomBytes } from 'node:crypto';
import type { Work } from '#api/events/work.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { ownsShare } from './policy.ts';
import type { ShareInput, TranscriptShare } from './transcript-contract.ts';
import { countOpenShares, insertShare, type ShareRow, setShareEnded, shareByHash, shareByPublicId, sharesOf } from './transcript-queries.ts';

const mostShares = 100;
const longestMs = 10 * 366 * 24 * 60 * 60 * 1_000;

const works = ({ endedAt, expiresAt }: ShareRow, now: number): boolean => endedAt === null && (expiresAt === null || now < expiresAt);

const shareView = (row: ShareRow, now: number): TranscriptShare => {
  const { publicId: id, label, withScores, createdAt, expiresAt, endedAt } = row;
  return { id, label, withScores, createdAt, expiresAt, endedAt, works: works(row, now) };
};

/** Her links, newest first. */
export const listShares = async (reader: Reader, personId: string, now: number): Promise<TranscriptShare[]> =>
  (await sharesOf(reader, personId)).map((row) => shareView(row, now));

const refuseEnd = (rule: 'too-small' | 'too-big', limit: number): never => {
  throw new Problem('invalid-input', { fields: [{ field: 'expiresAt', rule, limit }] });
};

/**
 * Makes a link; its secret is told once and stored hashed, so a repeat is answered with the link and without it. `conflict`
 * for an id that stands for another one, and above 100 links not ended.
 */
export const addShare = async (
  { tx, now }: Work,
  { personId }: Member,
  { id: publicId, label, withScores, expiresAt }: ShareInput,
): Promise<{ share: TranscriptShare; token: string | null }> => {
  const known = await shareByPublicId(tx, publicId);
  const isSame = known?.personId === personId && known.label === label && known.withScores === withScores && known.expiresAt === (expiresAt ?? null);
  if (isSame) return { share: shareView(known, now), token: null };
  if (known || (await countOpenShares(tx, personId)) >= mostShares) throw new Problem('conflict');
  if (expiresAt !== undefined && expiresAt <= now) return refuseEnd('too-small', now);
  if (expiresAt !== undefined && expiresAt > now + longestMs) return refuseEnd('too-big', now + longestMs);
  const token = randomBytes(32).toString('base64url');
  const row = { id: sha256Hex(token), publicId, personId, label, withScores, createdAt: now, expiresAt: expiresAt ?? null, endedAt: null };
  await insertShare(tx, row);
  return { share: shareView(row, now), token };
};

/** Ends a link for good; one that has ended stays as it is. `not-found` for somebody else's. */
export const endShare = async ({ tx, now }: Work, member: Member, publicId: string): Promise<void> => {
  const row = await shareByPublicId(tx, publicId);
  if (!row || !ownsShare(member, row)) throw new Problem('not-found');
  if (row.endedAt === null) await setShareEnded(tx, row.id, now);
};

/** What a link shows of whom; `transcript-ended` when there is none, or none any more: a stranger learns no more. */
export const openShare = async (reader: Reader, token: string, now: number): Promise<Pick<ShareRow, 'personId' | 'withScores'>> => {
  const row = await shareByHash(reader, sha256Hex(token));
  if (!row || !works(row, now)) throw new Problem('transcript-ended');
  return row;
};

import { randomBytes } from 'node:crypto';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { ownsThing } from './policy.ts';
import { type CollectionRow, collectionById, countCollections, deleteCollection, insertCollection, updateCollection } from './queries.ts';

const mostCollections = 100;

/** Her own collection. Somebody else's is answered as none: `not-found`. */
export const ownCollection = async ({ tx }: Pick<Work, 'tx'>, member: Member, id: string): Promise<CollectionRow> => {
  const row = await collectionById(tx, id);
  if (!row || !ownsThing(member, row)) throw new Problem('not-found');
  return row;
};

/** `conflict` for an id that is somebody else's, and above 100 collections. */
export const addCollection = async (work: Work, member: Member, { id, name }: { id: string; name: string }): Promise<void> => {
  const known = await collectionById(work.tx, id);
  if (known && ownsThing(member, known)) return;
  if (known || (await countCollections(work.tx, member.personId)) >= mostCollections) throw new Problem('conflict');
  await insertCollection(work.tx, { id, personId: member.personId, name, shareToken: null, createdAt: work.now });
};

export const renameCollection = async (work: Work, member: Member, { id, name }: { id: string; name: string }): Promise<void> => {
  await ownCollection(work, member, id);
  await updateCollection(work.tx, id, { name });
};

/** Repeating it does nothing; somebody else's stays. */
export const removeCollection = async (work: Work, member: Member, id: string): Promise<void> => {
  const row = await collectionById(work.tx, id);
  if (!row) return;
  if (!ownsThing(member, row)) throw new Problem('not-found');
  await deleteCollection(work.tx, id);
};

export const shareCollection = async (work: Work, member: Member, id: string): Promise<string> => {
  const { shareToken } = await ownCollection(work, member, id);
  if (shareToken) return shareToken;
  const made = randomBytes(24).toString('base64url');
  await updateCollection(work.tx, id, { shareToken: made });
  return made;
};

export const unshareCollection = async (work: Work, member: Member, id: string): Promise<void> => {
  await ownCollection(work, member, id);
  await updateCollection(work.tx, id, { shareToken: null });
};

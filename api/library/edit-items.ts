import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { publishedPractice } from '#api/practices/read-practice.ts';
import { ownCollection } from './edit-collection.ts';
import { countItems, deleteItem, insertItem } from './queries.ts';

const mostItems = 500;

interface Item {
  id: string;
  practiceId: string;
}

/** `not-found` for a practice readers cannot see; `conflict` above 500. */
export const addItem = async (work: Work, member: Member, { id, practiceId }: Item): Promise<void> => {
  await ownCollection(work, member, id);
  if (!(await publishedPractice(work.tx, practiceId))) throw new Problem('not-found');
  if ((await countItems(work.tx, id)) >= mostItems) throw new Problem('conflict');
  await insertItem(work.tx, { collectionId: id, practiceId, addedAt: work.now });
};

export const removeItem = async (work: Work, member: Member, { id, practiceId }: Item): Promise<void> => {
  await ownCollection(work, member, id);
  await deleteItem(work.tx, id, practiceId);
};

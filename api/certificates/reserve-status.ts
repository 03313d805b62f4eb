import { randomInt, randomUUID } from 'node:crypto';
import type { Work } from '#api/events/work.ts';
import { statusListLength } from '#certificates/credential/status-list.ts';
import { countInStatusList, insertStatusList, isStatusIndexTaken, newestStatusList } from './status-queries.ts';

/**
 * A random free place in the issuer's newest list; a new list is begun when the last is half full, so that a place is
 * found at once and its number tells nothing of the order of issue.
 */
export const reserveStatus = async ({ tx, now }: Pick<Work, 'tx' | 'now'>, issuerSlug: string): Promise<{ listId: string; index: number }> => {
  const newest = await newestStatusList(tx, issuerSlug);
  let listId = newest?.id;
  if (listId === undefined || (await countInStatusList(tx, listId)) >= statusListLength / 2) {
    listId = randomUUID();
    await insertStatusList(tx, { id: listId, issuerSlug, createdAt: now });
  }
  let index = randomInt(statusListLength);
  while (await isStatusIndexTaken(tx, listId, index)) index = randomInt(statusListLength);
  return { listId, index };
};

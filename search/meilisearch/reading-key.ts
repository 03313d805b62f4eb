import { createHash } from 'node:crypto';
import type { Meilisearch } from 'meilisearch';
import { failedWith } from './finished-task.ts';

/** A UUID of version 4 that follows from the index's name: every start finds the key the first one made. */
const uidFor = (index: string): string => {
  const hex = createHash('sha256').update(`reading key of ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A key that may search one index and nothing else; made once by the key of the administrator. */
export const readingKey = async (admin: Meilisearch, index: string): Promise<string> => {
  const uid = uidFor(index);
  const find = async (): Promise<string> => (await admin.getKey(uid)).key;
  try {
    return await find();
  } catch (error) {
    if (!failedWith(error, 'api_key_not_found')) throw error;
  }
  try {
    return (await admin.createKey({ uid, name: `Search of ${index}`, actions: ['search'], indexes: [index], expiresAt: null })).key;
  } catch (error) {
    // Another process was faster.
    if (!failedWith(error, 'api_key_already_exists')) throw error;
    return find();
  }
};

import type { Reader } from '#db/client.ts';
import { changesInStatusList } from './status-queries.ts';

/** Both lists at once: places of what counts no more for good, and of what is suspended now, in ascending order. */
export const statusesOf = async (reader: Reader, listId: string): Promise<{ revoked: number[]; suspended: number[] }> => {
  const [revoked, suspended] = [new Set<number>(), new Set<number>()];
  for (const { index, change } of await changesInStatusList(reader, listId)) {
    if (index === null) continue;
    if (change === 'suspended') suspended.add(index);
    else if (change === 'restored') suspended.delete(index);
    else if (change !== 'issued' && change !== 'renewed') revoked.add(index);
  }
  const ascending = (places: Set<number>) => [...places].sort((a, b) => a - b);
  return { revoked: ascending(revoked), suspended: ascending(suspended) };
};

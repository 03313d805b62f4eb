import type { Reader } from '#db/client.ts';
import { listCompleters } from './queries.ts';

/** Which of these persons completed a course here, in any round. */
export const whoCompleted = async (reader: Reader, slug: string, personIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(await listCompleters(reader, slug, personIds));

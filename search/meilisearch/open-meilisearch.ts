import { Meilisearch } from 'meilisearch';
import type { SearchEngine } from '../engine.ts';
import { answerSearch, answerSuggest } from './answer-search.ts';
import { failedWith } from './finished-task.ts';
import type { Reading } from './plan-search.ts';
import { readingKey } from './reading-key.ts';
import { applyChanges, indexNames, prepareIndex, readPosition, rebuildIndex } from './write-index.ts';

export interface MeilisearchOptions {
  url: string;
  /** Writes, and makes the key that reads unless one is given. */
  adminKey: string;
  /** May do nothing but `search` on the index. */
  searchKey?: string;
  /** Name of the index; `<index>_new` and `<index>_position` stand beside it. */
  index?: string;
}

/** Milliseconds a reader waits at most. */
const longestRequest = 10_000;

/**
 * The engine on a Meilisearch server. Nothing is asked of the server before it is needed, so one that is down stops neither
 * the start nor what does not search. Reads go by a key that can only search; writes wait for one another and resolve when
 * Meilisearch has done them, or throw `MeilisearchTaskFailed`.
 */
export const openMeilisearch = async ({ url, adminKey, searchKey, index = 'academy' }: MeilisearchOptions): Promise<SearchEngine> => {
  const names = indexNames(index);
  const admin = new Meilisearch({ host: url, apiKey: adminKey, timeout: longestRequest });
  let ready: Promise<Reading> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let closed = false;

  /** Index with settings, and a reader. A failure is tried again by who asks next. */
  const prepare = (): Promise<Reading> => {
    if (closed) return Promise.reject(new Error('The search index is closed.'));
    ready ??= (async () => {
      await prepareIndex(admin, names.main);
      const apiKey = searchKey ?? (await readingKey(admin, names.main));
      return { client: new Meilisearch({ host: url, apiKey, timeout: longestRequest }), index: names.main };
    })().catch((error) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };

  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const done = writing.then(write);
    writing = done.catch(() => undefined);
    return done;
  };

  return {
    name: 'meilisearch',
    search: async (query) => answerSearch(await prepare(), query),
    suggest: async (text, locale, limit) => answerSuggest(await prepare(), text, locale, limit),
    position: () => readPosition(admin, names),
    size: async () => {
      try {
        return (await admin.index(names.main).getStats()).numberOfDocuments;
      } catch (error) {
        if (failedWith(error, 'index_not_found')) return 0;
        throw error;
      }
    },
    apply: (changes, position) =>
      inTurn(async () => {
        await prepare();
        await applyChanges(admin, names, changes, position);
      }),
    rebuild: (documents, position, progress) => inTurn(() => rebuildIndex(admin, names, documents, position, progress)),
    close: async () => {
      closed = true;
      await writing;
    },
  };
};

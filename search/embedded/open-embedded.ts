import type { RebuildProgress, SearchDocument, SearchEngine } from '../engine.ts';
import { type IndexThread, startThread } from './start-thread.ts';

/** Documents handed to the thread at once: copying them is all the main thread does for a rebuild. */
const atOnce = 20;

/**
 * The engine without a server: an index in a worker thread of its own, kept in a file of `folder` (made when it is not there).
 * A rebuild fills a second thread while the first one answers. A thread that ends is started again from the file, so what it
 * had not written is followed again from its `position`.
 */
export const openEmbedded = async ({ folder }: { folder: string }): Promise<SearchEngine> => {
  let thread: Promise<IndexThread> = startThread({ folder, load: true });
  let rebuilding: Promise<void> = Promise.resolve();
  let closed = false;
  await thread;

  const current = async (): Promise<IndexThread> => {
    if (closed) throw new Error('The search index is closed.');
    const asked = thread;
    const running = await asked.catch(() => null);
    if (running?.alive()) return running;
    if (thread === asked) thread = startThread({ folder, load: true });
    return thread;
  };

  const build = async (documents: readonly SearchDocument[], position: number, progress?: (progress: RebuildProgress) => void): Promise<void> => {
    const next = await startThread({ folder, load: false });
    try {
      for (let done = 0; done < documents.length; done += atOnce) {
        const changes = documents.slice(done, done + atOnce).map((document) => ({ id: document.id, document }));
        await next.ask('add', { changes });
        progress?.({ done: Math.min(done + atOnce, documents.length), of: documents.length });
      }
      if (closed) throw new Error('The search index was closed while it was built.');
      const before = await thread.catch(() => null);
      thread = Promise.resolve(next);
      // Before the new one writes: they share a file.
      if (before?.alive()) await before.retire();
      await next.ask('finish', { position });
    } catch (error) {
      await next.stop();
      throw error;
    }
  };

  return {
    name: 'embedded',
    search: async (query) => (await current()).ask('search', { query }),
    suggest: async (text, locale, limit) => (await current()).ask('suggest', { text, locale, limit }),
    position: async () => (await current()).ask('position', {}),
    size: async () => (await current()).ask('size', {}),
    apply: async (changes, position) => {
      await (await current()).ask('apply', { changes, position });
    },
    rebuild: (documents, position, progress) => {
      const built = rebuilding.then(() => build(documents, position, progress));
      rebuilding = built.catch(() => undefined);
      return built;
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await rebuilding;
      const running = await thread.catch(() => null);
      if (running?.alive()) await running.ask('flush', {}).catch(() => undefined);
      await running?.stop();
    },
  };
};

import { openEmbedded } from '#search/embedded/open-embedded.ts';
import type { SearchEngine } from '#search/engine.ts';

/** The embedded engine, opened when something is first asked of it: most tests search nothing, and it takes a thread. */
export const lazySearch = (folder: string): SearchEngine => {
  let opened: Promise<SearchEngine> | undefined;
  const open = () => {
    opened ??= openEmbedded({ folder });
    return opened;
  };
  return {
    name: 'embedded',
    search: async (query) => (await open()).search(query),
    suggest: async (text, locale, limit) => (await open()).suggest(text, locale, limit),
    position: async () => (await open()).position(),
    size: async () => (await open()).size(),
    apply: async (changes, position) => (await open()).apply(changes, position),
    rebuild: async (documents, position, progress) => (await open()).rebuild(documents, position, progress),
    close: async () => (await opened)?.close(),
  };
};

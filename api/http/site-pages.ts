import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MemoryStatic, memoryStatic } from './memory-static.ts';

/** Renders a page for one visitor; `next` is called when no page has this address. */
type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void, locals: object) => Promise<void>;

export interface SitePages {
  fixed: MemoryStatic;
  handler: PageHandler;
}

let loads = 0;

/**
 * What the build made in `distDir`: files in memory, and the renderer of the other pages. Loaded again after a build it
 * gives the new pages, while requests under way finish on the old ones.
 */
export const loadSitePages = async (distDir: string, headers: Record<string, string>): Promise<SitePages> => {
  loads += 1;
  const entry = pathToFileURL(join(distDir, 'server', 'entry.mjs'));
  // A module is evaluated once per address: the number makes a new one of the same file.
  const { handler } = (await import(`${entry.href}?load=${loads}`)) as { handler: PageHandler };
  return { fixed: memoryStatic(distDir, headers), handler };
};

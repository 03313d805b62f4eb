import { join } from 'node:path';
import type { Env } from '#api/env.ts';
import { openEmbedded } from '#search/embedded/open-embedded.ts';
import type { SearchEngine } from '#search/engine.ts';
import { openMeilisearch } from '#search/meilisearch/open-meilisearch.ts';

/** The server at MEILI_URL, else the engine in this process with its index in the data folder. */
export const openEngine = ({ meilisearch, dataDir }: Pick<Env, 'meilisearch' | 'dataDir'>): Promise<SearchEngine> =>
  meilisearch ? openMeilisearch(meilisearch) : openEmbedded({ folder: join(dataDir, 'search') });

import { join } from 'node:path';
import type { Env } from '#api/env.ts';
import { openEmbedded } from '#search/embedded/open-embedded.ts';
import type { SearchEngine } from '#search/engine.ts';

/** The engine in this process with its index in the data folder. */
export const openEngine = ({ dataDir }: Pick<Env, 'meilisearch' | 'dataDir'>): Promise<SearchEngine> => openEmbedded({ folder: join(dataDir, 'search') });

import type { Reader } from '#db/client.ts';
import { publishedRows } from './queries.ts';

/** Addresses for the sitemap, without their language: the library and what can be read in it. */
export const libraryPaths = async (reader: Reader): Promise<string[]> => ['/library', ...(await publishedRows(reader)).map(({ id }) => `/library/${id}`)];

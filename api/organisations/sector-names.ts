import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import { allSectors } from './queries.ts';
import { sectorView } from './views.ts';

/** Name of every sector, retired ones too, by id. */
export const sectorNames = async (reader: Reader, locale: Locale): Promise<Map<string, string>> =>
  new Map((await allSectors(reader)).map(sectorView).map(({ id, name }) => [id, name[locale]]));

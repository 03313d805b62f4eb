import type { z } from '@hono/zod-openapi';
import type { Work } from '#api/events/work.ts';
import type { addSectorBody, Sector } from './contract.ts';
import { insertSector, sectorById } from './queries.ts';
import { nameColumns, sectorView } from './views.ts';

/** Adds a sector; the same id again answers what is there. */
export const addSector = async ({ tx }: Work, { id, name }: z.infer<typeof addSectorBody>): Promise<Sector> => {
  const known = await sectorById(tx, id);
  if (known) return sectorView(known);
  await insertSector(tx, { id, ...nameColumns(name) });
  return { id, name, retired: false };
};

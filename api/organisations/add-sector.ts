import type { z } from '@hono/zod-openapi';
import type { Work } from '#api/events/work.ts';
import type { addSectorBody, Sector } from './contract.ts';
import { insertSector, sectorById } from './queries.ts';
import { nameColumns, sectorView } from './views.ts';

/** Adds a sector; the same id again answers what is there. */
export const addSector = async (work: Work, { id, name }: z.infer<typeof addSectorBody>, actorId: string | null): Promise<Sector> => {
  const known = await sectorById(work.tx, id);
  if (known) return sectorView(known);
  await insertSector(work.tx, { id, ...nameColumns(name) });
  await work.emit('places.changed', { actorId, action: 'sector.add', objectId: id, at: work.now });
  return { id, name, retired: false };
};

import type { z } from '@hono/zod-openapi';
import type { PlaceAction } from '#api/events/event.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { editSectorBody, Sector } from './contract.ts';
import { type SectorRow, sectorById, updateSector } from './queries.ts';
import { nameColumns, sectorView } from './views.ts';

/** What an edit changes, as the record of actions names it. */
const actionsOf = (before: SectorRow, after: SectorRow): PlaceAction[] => {
  const isRenamed = before.nameKk !== after.nameKk || before.nameRu !== after.nameRu || before.nameEn !== after.nameEn;
  const isMoved = (before.retiredAt === null) !== (after.retiredAt === null);
  return [...(isRenamed ? (['sector.rename'] as const) : []), ...(isMoved ? ([after.retiredAt === null ? 'sector.restore' : 'sector.retire'] as const) : [])];
};

/** Renames a sector, retires it or brings it back. Retiring twice keeps the first date. `not-found`. */
export const editSector = async (work: Work, id: string, { name, retired }: z.infer<typeof editSectorBody>, actorId: string | null): Promise<Sector> => {
  const { tx, now, emit } = work;
  const row = await sectorById(tx, id);
  if (!row) throw new Problem('not-found');
  const retiredAt = retired === undefined ? row.retiredAt : retired ? (row.retiredAt ?? now) : null;
  const edited = { ...row, ...(name ? nameColumns(name) : {}), retiredAt };
  await updateSector(tx, id, edited);
  for (const action of actionsOf(row, edited)) await emit('places.changed', { actorId, action, objectId: id, at: now });
  return sectorView(edited);
};

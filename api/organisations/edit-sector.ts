import type { z } from '@hono/zod-openapi';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { editSectorBody, Sector } from './contract.ts';
import { sectorById, updateSector } from './queries.ts';
import { nameColumns, sectorView } from './views.ts';

/** Renames a sector, retires it or brings it back. Retiring twice keeps the first date. `not-found`. */
export const editSector = async ({ tx, now }: Work, id: string, { name, retired }: z.infer<typeof editSectorBody>): Promise<Sector> => {
  const row = await sectorById(tx, id);
  if (!row) throw new Problem('not-found');
  const retiredAt = retired === undefined ? row.retiredAt : retired ? (row.retiredAt ?? now) : null;
  const edited = { ...row, ...(name ? nameColumns(name) : {}), retiredAt };
  await updateSector(tx, id, edited);
  return sectorView(edited);
};

import type { Services } from '#api/services.ts';
import { seedRegions } from '#db/seed/regions.ts';
import { seedSectors } from '#db/seed/sectors.ts';
import { allSectors, insertRegions, insertSectors } from './queries.ts';

/** At boot: the regions of Kazakhstan, and at the very first boot the sectors; from then on those are the administrators' own list. */
export const ensurePlaces = ({ write }: Pick<Services, 'write'>): Promise<void> =>
  write(async ({ tx }) => {
    await insertRegions(tx, seedRegions);
    if ((await allSectors(tx)).length === 0) await insertSectors(tx, seedSectors);
  });

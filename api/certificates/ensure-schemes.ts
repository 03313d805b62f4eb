import type { Services } from '#api/services.ts';
import { issuerSeeds } from '#db/seed/issuers.ts';
import { schemeSeeds } from '#db/seed/schemes/schemes.ts';
import { insertIssuer } from './queries.ts';
import { storeScheme } from './store-scheme.ts';

/** At boot: issuers and schemes that come with the Academy. Run again it changes nothing. */
export const ensureSchemes = ({ write }: Pick<Services, 'write'>): Promise<void> =>
  write(async (work) => {
    for (const issuer of issuerSeeds) await insertIssuer(work.tx, issuer);
    for (const scheme of schemeSeeds) await storeScheme(work, scheme);
  });

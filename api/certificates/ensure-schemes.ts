import type { Services } from '#api/services.ts';
import { issuerSeeds } from '#db/seed/issuers.ts';
import { schemeSeeds } from '#db/seed/schemes/schemes.ts';
import { insertIssuer } from './queries.ts';
import { schemeSchema } from './scheme.ts';
import { hasAuthoredVersion } from './scheme-queries.ts';
import { storeScheme } from './store-scheme.ts';

/**
 * At boot: issuers and schemes that come with the Academy. Run again it changes nothing; a scheme an administrator ever
 * edited is hers from then on.
 */
export const ensureSchemes = ({ write }: Pick<Services, 'write'>, seeds: readonly unknown[] = schemeSeeds): Promise<void> =>
  write(async (work) => {
    for (const issuer of issuerSeeds) await insertIssuer(work.tx, issuer);
    for (const seed of seeds) {
      const scheme = schemeSchema.parse(seed);
      if (!(await hasAuthoredVersion(work.tx, scheme.slug))) await storeScheme(work, scheme);
    }
  });

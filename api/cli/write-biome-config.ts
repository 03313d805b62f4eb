import { writeFileSync } from 'node:fs';
import { biomeConfig } from './biome-config.ts';

writeFileSync(new URL('../../biome.json', import.meta.url), `${JSON.stringify(biomeConfig(), null, 2)}\n`);

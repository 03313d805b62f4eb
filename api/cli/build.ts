import { buildSite } from './build-site.ts';

await buildSite({ profile: process.argv.includes('--production') ? 'production' : 'demonstration', force: process.argv.includes('--force') });

import { buildSite } from './build-site.ts';
import { runPlaywright } from './run-playwright.ts';

await buildSite({ profile: 'demonstration' });
const { passed, failed } = await runPlaywright(process.argv.slice(2));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

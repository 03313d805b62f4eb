import { buildSite } from './build-site.ts';
import { findChromium } from './find-chromium.ts';
import { runGates } from './gates.ts';
import { runPlaywright } from './run-playwright.ts';
import { runVitest, type Tally } from './run-vitest.ts';

// The last line is what CI reads: `N passed, N failed`, summed over everything that ran.
const tallies: Tally[] = [];
console.log(`Browser: ${findChromium()}`);
console.log('Building the pages …');
await buildSite({ profile: 'demonstration' });
tallies.push(await runGates());
tallies.push(await runVitest('api/cli/vitest.config.ts'));
tallies.push(await runPlaywright());
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

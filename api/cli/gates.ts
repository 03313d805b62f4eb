import { runNode, secondsSince } from './run-step.ts';

const gates = [
  { name: 'types (astro check)', script: 'node_modules/@astrojs/check/bin/astro-check.js', args: ['--minimumSeverity', 'warning'] },
  {
    name: 'lint, format, boundaries, cycles (biome)',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '--max-diagnostics=200'],
  },
  { name: 'unused files, exports, packages (knip)', script: 'node_modules/knip/bin/knip.js', args: ['--config', 'api/cli/knip.json'] },
  { name: 'courses', script: 'api/cli/courses-check.ts', args: [] },
  { name: 'practices', script: 'api/cli/practices-check.ts', args: [] },
];

/** Runs every gate, prints what a failing one said; returns how many held and how many did not. */
export const runGates = async (): Promise<{ passed: number; failed: number }> => {
  let failed = 0;
  for (const { name, script, args } of gates) {
    const start = performance.now();
    const { status, output } = await runNode(script, args, { quiet: true });
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${secondsSince(start)})`);
    if (status !== 0) {
      failed += 1;
      console.log(output);
    }
  }
  return { passed: gates.length - failed, failed };
};

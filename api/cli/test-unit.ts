import { runVitest } from './run-vitest.ts';

const { passed, failed } = await runVitest('api/cli/vitest.config.ts', process.argv.slice(2));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

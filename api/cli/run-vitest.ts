import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run-step.ts';

export interface Tally {
  passed: number;
  failed: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
  success: boolean;
}

/** Runs Vitest with a configuration; a skipped test and a file that does not load count as failed. */
export const runVitest = async (config: string, args: string[] = []): Promise<Tally> => {
  const folder = join(root, '.cache');
  const report = join(folder, 'vitest.json');
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const { status } = await runNode('node_modules/vitest/vitest.mjs', [
    'run',
    '--config',
    config,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failed = numFailedTests + numPendingTests;
  return { passed: numPassedTests, failed: failed > 0 ? failed : success && status === 0 ? 0 : Math.max(1, numFailedTestSuites) };
};

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { root, runNode } from './run-step.ts';
import type { Tally } from './run-vitest.ts';

/** A port nobody listens on at this moment. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Runs the journeys in a real Chromium; a skipped or flaky journey counts as failed. */
export const runPlaywright = async (args: string[] = []): Promise<Tally> => {
  const folder = join(root, '.cache');
  const report = join(folder, 'playwright.json');
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const { status } = await runNode('node_modules/@playwright/test/cli.js', ['test', '--config', 'e2e/playwright.config.ts', ...args], {
    env: { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report, E2E_PORT: process.env.E2E_PORT ?? String(await freePort()) },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { passed: stats.expected, failed: failed > 0 || status === 0 ? failed : 1 };
};

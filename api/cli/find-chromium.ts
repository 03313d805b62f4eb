import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const runnable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(runnable);

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

const byApt = (): string | undefined => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No browser here: installing Debian’s chromium with apt …');
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']) ? onPath() : undefined;
};

const byPlaywright = (): string | undefined => {
  console.log('No browser here: downloading Playwright’s Chromium …');
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  if (!run(process.execPath, [cli, 'install', 'chromium'])) return undefined;
  const { chromium } = require('playwright-core') as { chromium: { executablePath: () => string } };
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
};

/** Path of a Chromium: `CHROMIUM_PATH`, the usual names, apt as root on Debian, Playwright's download. Throws with what to do. */
export const findChromium = (): string => {
  const wished = process.env.CHROMIUM_PATH;
  if (wished !== undefined && wished !== '') {
    if (runnable(wished)) return wished;
    throw new Error(`CHROMIUM_PATH names ${wished}, which cannot be run. Correct it or unset it.`);
  }
  const found = onPath() ?? byApt() ?? byPlaywright();
  if (found === undefined)
    throw new Error(
      'The journeys need a Chromium and none could be had. Install one (Debian: apt-get install chromium) or name one in CHROMIUM_PATH, then run this again.',
    );
  return found;
};

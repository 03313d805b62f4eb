import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run-step.ts';
import { settings } from './settings.ts';

// Pages and API with reload, one command: site/fetch.ts puts the API in front of Astro's pages.
const env = settings();
const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(env.port), '--host', env.host], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));

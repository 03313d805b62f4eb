// Starts a command of this folder on the Node that comes with the project, whatever Node npm runs on: npm 9 and 10 do
// not link its binary, and the host's may be older than what Astro asks for. Plain JavaScript for that older Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [command, ...args] = process.argv.slice(2);
const own = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
const hostIsNewEnough = Number(process.versions.node.split('.')[0]) >= 24;
const node = existsSync(own) ? own : hostIsNewEnough ? process.execPath : undefined;

if (!command || !/^[a-z0-9-]+$/.test(command) || !existsSync(join(root, 'api', 'cli', `${command}.ts`))) {
  console.error(`There is no command "${command ?? ''}" in api/cli.`);
  process.exit(2);
}
if (!node) {
  console.error(
    existsSync(join(root, 'node_modules'))
      ? `The Academy runs on Node 24 or newer. For ${process.platform}-${process.arch} none comes with the project: install Node 24 and run this again.`
      : 'The packages are not installed yet. Run: npm install',
  );
  process.exit(1);
}

const child = spawn(node, [join(root, 'api', 'cli', `${command}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_NO_WARNINGS: process.env.NODE_NO_WARNINGS ?? '1',
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

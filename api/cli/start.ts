import type { AddressInfo } from 'node:net';
import { bootAcademy } from '../boot.ts';
import { serveControl } from '../control/control-socket.ts';
import { readDemonstrationAccounts } from '../demo/demonstration-accounts.ts';
import { KeyStoreError } from '../files/key-store.ts';
import { closeServer } from '../http/close-server.ts';
import { createAcademyServer } from '../server.ts';
import { buildSite } from './build-site.ts';
import { handleControl } from './handle-control.ts';
import { accountLines } from './print-accounts.ts';
import { secondsSince } from './run-step.ts';
import { settings } from './settings.ts';

const began = performance.now();
let step = { name: '', start: began };
const progress = (name: string): void => {
  if (step.name) console.log(`  ${step.name} … ${secondsSince(step.start)}`);
  step = { name, start: performance.now() };
};

const env = settings();
progress('Pages (built when their sources changed)');
await buildSite({ profile: env.profile === 'production' ? 'production' : 'demonstration' });
const opened = await bootAcademy(env, progress).catch((error: unknown) => {
  if (!(error instanceof KeyStoreError)) throw error;
  console.error(error.message);
  process.exit(1);
});
progress('Listening');
const { server, reloadPages } = await createAcademyServer(opened.services);
await new Promise<void>((resolve, reject) => server.once('error', reject).listen(env.port, env.host, resolve));
const control = await serveControl(env.dataDir, handleControl(opened, reloadPages));
progress('');

const { port } = server.address() as AddressInfo;
console.log(`\nThe Academy is open after ${secondsSince(began)}: http://${env.host === '127.0.0.1' ? 'localhost' : env.host}:${port}`);
const accounts = env.profile === 'production' ? undefined : await readDemonstrationAccounts(env.dataDir);
if (accounts) {
  console.log(['\nDemonstration accounts (role, e-mail, password):', ...accountLines(accounts)].join('\n'));
  console.log(`\nLetters go to the local mailbox: http://localhost:${port}/en/mailbox`);
}

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  control.close();
  await closeServer(server, 5_000);
  await opened.close();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

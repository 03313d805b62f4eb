import { type ControlProgress, sendControl } from '../control/control-socket.ts';
import { openServices } from '../open-services.ts';
import { rebuildIndex } from '../search/follow-changes.ts';
import { secondsSince } from './run-step.ts';
import { settings } from './settings.ts';

// npm run search:rebuild: the index anew from the database; a running server answers from the old one until the new one is complete.
const env = settings();
const began = performance.now();
const show = ({ done, of }: ControlProgress): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r  ${done} of ${of}`);
  else if (done === of || done % 1_000 === 0) console.log(`  ${done} of ${of}`);
};

const rebuildAlone = async (): Promise<number> => {
  const opened = await openServices(env);
  try {
    return await rebuildIndex(opened.services, show);
  } finally {
    await opened.close();
  }
};

const answer = await sendControl(env.dataDir, { command: 'rebuild-search' }, show);
if (answer && !answer.ok) {
  console.error(`The server could not rebuild: ${answer.fault}`);
  process.exit(1);
}
const documents = answer ? (answer.result as number) : await rebuildAlone();
console.log(`\n${documents} documents can be found, after ${secondsSince(began)}.`);

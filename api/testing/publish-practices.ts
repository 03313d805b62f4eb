import { createInterface } from 'node:readline';
import { readEnv } from '../env.ts';
import { every } from '../events/jobs.ts';
import { openServices } from '../open-services.ts';
import { followChanges } from '../search/follow-changes.ts';
import { addPractice, examplePractice } from './add-practice.ts';

// A process to be killed: the services with the job that follows changes, on a data folder that is ready. Publishes a
// practice for every line it is given and says so as soon as it is committed.
// biome-ignore lint/style/noProcessEnv: a composition root
const { services } = await openServices(readEnv(process.env));
every(5, 'follow changes', () => followChanges(services));
console.log('open');
const lines = createInterface({ input: process.stdin });
lines.on('line', async (id) => {
  await addPractice(services, examplePractice(id));
  console.log(id);
});
// Ends with the test that started it, however that ends.
lines.once('close', () => process.exit());

import { issueBatches } from '#api/certificates/issue-batches.ts';
import { issueBatches as batches } from '#db/schema/batches.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { readEnv } from '../env.ts';
import { every } from '../events/jobs.ts';
import { openServices } from '../open-services.ts';
import { fakeDrawing } from './fake-drawing.ts';

// A process to be killed: the services with the job that issues batches, on a data folder that is ready; files are
// written and not drawn. Says again and again how many certificates and files there are, and whether a batch is open.
// biome-ignore lint/style/noProcessEnv: a composition root
const { services, dispatcher } = await openServices(readEnv(process.env), fakeDrawing);
const { db } = services;
every(10, 'issue batches', () => issueBatches(services));
dispatcher.kick();
every(25, 'tell', async () => {
  const [batch] = await db.select().from(batches);
  console.log(JSON.stringify({ issued: await db.$count(certificates), files: await db.$count(certificateFiles), finished: batch?.finishedAt !== null }));
});
// Ends with the test that started it, however that ends.
process.stdin.resume().once('end', () => process.exit());

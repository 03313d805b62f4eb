import type { AddressInfo } from 'node:net';
import { bootAcademy } from '#api/boot.ts';
import { readEnv } from '#api/env.ts';
import { createAcademyServer } from '#api/server.ts';
import { addLearners } from './add-learners.ts';
import { serveParent } from './child.ts';
import { issueInBulk } from './issue-in-bulk.ts';

// The whole academy as `npm start` composes it, on a data folder of its own, with ways in for the bench.

/** Megabytes the process holds after a collection of garbage, which stops everything for a quarter of a second. */
const residentMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 / 1024;
};

const [dataDir = ''] = process.argv.slice(2);
const opened = await bootAcademy(readEnv({ ACADEMY_PROFILE: 'test', DATA_DIR: dataDir, PORT: '0' }), () => undefined);
const { services, dispatcher } = opened;
const { server } = await createAcademyServer(services);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

/** `issue`: addresses of people with accounts. */
export type AcademyRequest = { learners: number } | { issue: string[] } | { memory: true };

serveParent<AcademyRequest>((server.address() as AddressInfo).port, async (asked) => {
  if ('issue' in asked) return issueInBulk(services, asked.issue);
  if ('memory' in asked) return residentMb();
  const learners = await addLearners(services, asked.learners);
  await dispatcher.settle();
  return learners;
});

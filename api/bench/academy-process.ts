import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { bootAcademy } from '#api/boot.ts';
import { currentCourse } from '#api/courses/read-course.ts';
import { readEnv } from '#api/env.ts';
import { createAcademyServer } from '#api/server.ts';
import { certificateFiles } from '#db/schema/certificates.ts';
import { completions } from '#db/schema/progress.ts';
import { addLearners, benchCourse } from './add-learners.ts';
import { serveParent } from './child.ts';

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

/** Completions as progress/ writes them; the reactions do the rest. Resolves when every certificate is there. */
const issue = async (people: string[]) => {
  const start = performance.now();
  const before = await services.db.$count(certificateFiles);
  const course = await currentCourse(services.db, benchCourse);
  if (!course) throw new Error('the course is not published');
  const { versionId: courseVersionId } = course;
  const complete = (personId: string) =>
    services.write(async ({ tx, now, emit }) => {
      const completion = { personId, courseSlug: benchCourse, courseVersionId, attemptId: null };
      const id = randomUUID();
      await tx.insert(completions).values({ id, ...completion, completedAt: now });
      await emit('course.completed', { completionId: id, ...completion });
    });
  await Promise.all(people.map(complete));
  await dispatcher.settle();
  const files = (await services.db.$count(certificateFiles)) - before;
  return { files, seconds: (performance.now() - start) / 1000 };
};
export type Issued = Awaited<ReturnType<typeof issue>>;

/** `issue`: ids of persons. */
export type AcademyRequest = { learners: number } | { issue: string[] } | { memory: true };

serveParent<AcademyRequest>((server.address() as AddressInfo).port, async (asked) => {
  if ('issue' in asked) return issue(asked.issue);
  if ('memory' in asked) return residentMb();
  const learners = await addLearners(services, asked.learners);
  await dispatcher.settle();
  return learners;
});

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Client, createClient } from '@libsql/client';
import { Hono } from 'hono';
import { createApi } from '#api/app.ts';
import type { AttemptView } from '#api/assessment/contract.ts';
import { contentRoot } from '#api/boot.ts';
import { publishCourses } from '#api/courses/publish-courses.ts';
import { readEnv } from '#api/env.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { sameSiteOnly } from '#api/http/same-site.ts';
import { type OpenServices, openServices } from '#api/open-services.ts';
import { askAt } from '#api/testing/ask.ts';
import { rightAnswers } from '#api/testing/take-course.ts';
import { addLearners, benchCourse, type Learner } from './add-learners.ts';
import { type RecordedSave, recordStatements } from './record-statements.ts';
import { median, typicalMs } from './statistics.ts';
import type { Row } from './table.ts';
import { withFolder } from './with-academy.ts';

const bar = 0.4;
const learnerCount = 50;
const rounds = 15;
const savesPerRound = 100;
/** Found again among the recorded arguments. */
const recordedSequence = 777_000_001;

type Save = (sequence: number) => Promise<void>;

/** Ways to save an answer through the API, HTTP itself left out, one per learner; each also as the statements it runs. */
const apiSaves = async ({ services }: OpenServices, learners: Learner[]) => {
  const app = new Hono<HttpEnv>().use(sameSiteOnly(services.env)).route('/api', createApi(services));
  const ask = askAt(services.env.publicUrl, (path, init) => app.request(path, init, { clientAddress: '192.0.2.1' }));
  const right = await rightAnswers(services.db);
  const saves: { save: Save; recorded: RecordedSave }[] = [];
  for (const { cookie } of learners) {
    const started = await ask({ method: 'POST', path: `/api/learning/${benchCourse}/attempts`, cookie, json: { nameConfirmed: true } });
    const { body } = await ask({ method: 'GET', path: `/api/attempts/${started.body.attemptId}`, cookie });
    const asked = (body as AttemptView).questions.at(0);
    if (!asked) throw new Error(`an attempt without questions: ${started.text}`);
    const answer = right(asked.question.id);
    const send = async (clientId: string, sequence: number): Promise<void> => {
      const path = `/api/attempts/${started.body.attemptId}/answers/${asked.position}`;
      const reply = await ask({ method: 'PUT', path, cookie, json: { clientId, sequence, answer } });
      if (reply.body?.outcome !== 'saved') throw new Error(`not saved: ${reply.status} ${reply.text}`);
    };
    // The first ones read the question; from then on it is in memory, as it is when 500 save.
    for (let sequence = 1; sequence <= 3; sequence += 1) await send(randomUUID(), sequence);
    saves.push({
      save: (sequence) => send(randomUUID(), sequence),
      recorded: await recordStatements(services.db, (clientId) => send(clientId, recordedSequence)),
    });
  }
  return saves;
};

/** The recorded statements with values of their own, as directly as the driver takes them. */
const directSave = (client: Client, { before, inside, clientId }: RecordedSave): Save => {
  const writeArgs = (id: string, sequence: number) =>
    inside.map(({ sql, args }) => ({ sql, args: args.map((value) => (value === clientId ? id : value === recordedSequence ? sequence : value)) }));
  return async (sequence) => {
    for (const statement of before) await client.execute(statement);
    const tx = await client.transaction('write');
    for (const statement of writeArgs(randomUUID(), sequence)) await tx.execute(statement);
    await tx.commit();
  };
};

/** Milliseconds of each of `savesPerRound` saves. */
const round = async (saves: Save[], from: number): Promise<number[]> => {
  const times: number[] = [];
  for (let index = 0; index < savesPerRound; index += 1) {
    const start = performance.now();
    await saves[index % saves.length]?.(from + index);
    times.push(performance.now() - start);
  }
  return times;
};

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** A save through the API against its own statements run directly on libSQL: WAL and `synchronous=FULL` on both sides. */
export const answerSave = (): Promise<Row[]> =>
  withFolder(async (folder) => {
    const opened = await openServices(readEnv({ ACADEMY_PROFILE: 'test', DATA_DIR: folder, PORT: '0', PUBLIC_URL: 'http://localhost:4321' }));
    await publishCourses(opened.services, contentRoot);
    const learners = await addLearners(opened.services, learnerCount);
    // Nothing else may run while statements are written down.
    await opened.dispatcher.settle();
    const saves = await apiSaves(opened, learners);
    const copy = join(folder, 'direct.db');
    await opened.snapshot(copy);
    const client = createClient({ url: `file:${copy}`, timeout: 250 });
    await client.execute('PRAGMA journal_mode = WAL');
    const ways = { api: saves.map(({ save }) => save), direct: saves.map(({ recorded }) => directSave(client, recorded)) };
    const times: Record<keyof typeof ways, number[]> = { api: [], direct: [] };
    const ratios: number[] = [];
    for (let index = -2; index < rounds; index += 1) {
      const order = index % 2 === 0 ? (['api', 'direct'] as const) : (['direct', 'api'] as const);
      const taken = { api: [0], direct: [0] };
      for (const way of order) taken[way] = await round(ways[way], recordedSequence + 1 + (index + 2) * savesPerRound);
      // The first rounds only warm both up.
      if (index < 0) continue;
      for (const way of order) times[way].push(...taken[way]);
      ratios.push(sum(taken.direct) / sum(taken.api));
    }
    client.close();
    await opened.close();
    const ratio = median(ratios);
    const statements = (saves[0]?.recorded.before.length ?? 0) + (saves[0]?.recorded.inside.length ?? 0);
    return [
      {
        name: 'answer save through the API',
        loop: `its ${statements} statements on libSQL, same durability`,
        figure: ratio.toFixed(2),
        bar: `≥ ${bar}`,
        beside: `${typicalMs(times.api)}; loop ${typicalMs(times.direct)}`,
        ok: ratio >= bar,
      },
    ];
  });

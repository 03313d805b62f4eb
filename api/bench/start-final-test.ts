import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { benchCourse, type Learner } from './add-learners.ts';
import { quantile, typicalMs } from './statistics.ts';
import type { Row } from './table.ts';
import { withAcademy } from './with-academy.ts';

const count = 500;

interface Reply {
  status: number;
  body: string;
  ms: number;
}

const send = (port: number, agent: Agent, cookie: string, method: 'GET' | 'POST', path: string, json?: unknown): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const text = json === undefined ? '' : JSON.stringify(json);
    const headers = { cookie, 'accept-language': 'kk', ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}) };
    const asked = request({ port, host: '127.0.0.1', method, path, agent, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, ms: performance.now() - start }));
    });
    asked.on('error', reject).end(text);
  });

/** 500 learners with sessions of their own who have the page before the test open press its button in the same moment. */
export const startFinalTest = (): Promise<Row[]> =>
  withAcademy(async (academy) => {
    const learners = await academy.ask<Learner[]>({ learners: count });
    const agent = new Agent({ keepAlive: true, maxSockets: count });
    const everybody = (method: 'GET' | 'POST', path: string, json?: unknown) =>
      Promise.allSettled(learners.map(({ cookie }) => send(academy.ready, agent, cookie, method, `/api/learning/${benchCourse}/${path}`, json)));
    const opened = await everybody('GET', 'final-test');
    const started = await everybody('POST', 'attempts', { nameConfirmed: true });
    agent.destroy();
    const answered = started.flatMap((result) => (result.status === 'fulfilled' && result.value.status === 200 ? [result.value] : []));
    const attempts = new Set(answered.map(({ body }) => (JSON.parse(body) as { attemptId: string }).attemptId));
    const pages = opened.filter((result) => result.status === 'fulfilled' && result.value.status === 200).length;
    const errors = count - attempts.size + (count - pages);
    const times = answered.map(({ ms }) => ms);
    return [
      {
        name: `${count} learners start the final test at once`,
        loop: '–',
        figure: `${errors} errors`,
        bar: '0 errors',
        beside: times.length > 0 ? `${typicalMs(times)}, max ${quantile(times, 1).toFixed(0)}` : '–',
        ok: errors === 0,
      },
    ];
  });

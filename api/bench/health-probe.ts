import { Agent, get } from 'node:http';
import { setPriority } from 'node:os';
import { performance } from 'node:perf_hooks';
import { serveParent } from './child.ts';

// Somebody else's requests, from a process of their own: one every 20 ms, whether or not the last one was answered, so
// that no stop of the server half as long as the bar allows passes between two of them.

const everyMs = 20;
const [port] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 100 });

try {
  // Its own wait for a core is not the server's delay; only root may ask for this.
  setPriority(-15);
} catch {
  // Then the figures hold both.
}

let times: number[] = [];
let faults = 0;
let timer: NodeJS.Timeout | undefined;

const probe = (): void => {
  const start = performance.now();
  const request = get({ port: Number(port), host: '127.0.0.1', path: '/api/health', agent }, (response) => {
    if (response.statusCode !== 200) faults += 1;
    response.on('end', () => times.push(performance.now() - start)).resume();
  });
  request.on('error', () => {
    faults += 1;
  });
};

const begin = (): void => {
  times = [];
  faults = 0;
  timer = setInterval(probe, everyMs);
};

export type ProbeRequest = 'begin' | 'end';
export interface Probed {
  /** Milliseconds of each answer. */
  times: number[];
  faults: number;
}

serveParent<{ probe: ProbeRequest }>(undefined, async (asked) => {
  if (asked.probe === 'begin') return begin();
  clearInterval(timer);
  return { times, faults } satisfies Probed;
});

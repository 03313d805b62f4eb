import autocannon from 'autocannon';
import { serveParent } from './child.ts';
import { quantile } from './statistics.ts';

// Readers of a page, in a process of their own.

export interface LoadRequest {
  url: string;
  headers: Record<string, string>;
  connections: number;
  seconds: number;
}
export interface Loaded {
  perSecond: number;
  p50: number;
  p95: number;
  errors: number;
}

serveParent<LoadRequest>(undefined, async ({ url, headers, connections, seconds }) => {
  const times: number[] = [];
  const run = autocannon({ url, connections, duration: seconds, headers });
  run.on('response', (_, __, ___, milliseconds) => times.push(milliseconds));
  const { requests, duration, errors, timeouts, non2xx } = await run;
  const loaded: Loaded = { perSecond: requests.total / duration, p50: quantile(times, 0.5), p95: quantile(times, 0.95), errors: errors + timeouts + non2xx };
  return loaded;
});

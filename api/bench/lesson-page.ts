import { get } from 'node:http';
import type { BareRequest } from './bare-process.ts';
import { startChild } from './child.ts';
import type { Loaded, LoadRequest } from './load-process.ts';
import { median } from './statistics.ts';
import type { Row } from './table.ts';
import { withAcademy } from './with-academy.ts';

const bar = 0.75;
/** Many and short, so that both sides of a pair meet the same machine. */
const rounds = 21;
const seconds = 1;
const connections = 16;
/** As Chromium asks for it when she comes back. */
const headers = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'kk-KZ,kk;q=0.9,ru;q=0.8',
  cookie: 'academy_language=kk',
};
/** The server writes these itself, on both sides. */
const ownHeaders = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

export const lessonPath = '/kk/courses/digital-rights/access-to-my-data';

/** What the academy sends, so that the bare server can send the same. */
const answerOf = (url: string): Promise<BareRequest> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        if (response.statusCode !== 200 || response.headers['content-encoding'] !== 'br')
          return reject(new Error(`${response.statusCode} and not in brotli: ${url}`));
        const same = Object.entries(response.headers).filter((entry): entry is [string, string] => !ownHeaders.has(entry[0]) && typeof entry[1] === 'string');
        return resolve({ headers: Object.fromEntries(same), body: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });

/** A lesson from the academy against the same bytes from a bare node:http server, each in a process of its own. */
export const lessonPage = (): Promise<Row[]> =>
  withAcademy(async (academy) => {
    const bare = await startChild(new URL('./bare-process.ts', import.meta.url));
    const readers = await startChild(new URL('./load-process.ts', import.meta.url));
    try {
      const url = `http://127.0.0.1:${academy.ready}${lessonPath}`;
      const same = await answerOf(url);
      const bareUrl = `http://127.0.0.1:${await bare.ask<number>(same)}${lessonPath}`;
      const load = async (address: string): Promise<Loaded> => {
        const loaded = await readers.ask<Loaded>({ url: address, headers, connections, seconds } satisfies LoadRequest);
        if (loaded.errors > 0) throw new Error(`${loaded.errors} answers of ${address} failed`);
        return loaded;
      };
      const pairs: { ours: Loaded; loop: Loaded }[] = [];
      for (let index = -1; index < rounds; index += 1) {
        const first = await load(index % 2 === 0 ? url : bareUrl);
        const second = await load(index % 2 === 0 ? bareUrl : url);
        // The first round only warms both up.
        if (index >= 0) pairs.push(index % 2 === 0 ? { ours: first, loop: second } : { ours: second, loop: first });
      }
      const ratio = median(pairs.map(({ ours, loop }) => ours.perSecond / loop.perSecond));
      const inWords = (side: 'ours' | 'loop') => {
        const of = (figure: keyof Loaded) => median(pairs.map((pair) => pair[side][figure]));
        return `${of('p50').toFixed(2)} / ${of('p95').toFixed(2)} at ${of('perSecond').toFixed(0)}/s`;
      };
      return [
        {
          name: 'lesson page',
          loop: 'bare node:http, same headers and bytes',
          figure: ratio.toFixed(2),
          bar: `≥ ${bar}`,
          beside: `${inWords('ours')}; loop ${inWords('loop')}`,
          ok: ratio >= bar,
        },
      ];
    } finally {
      await bare.stop();
      await readers.stop();
    }
  });

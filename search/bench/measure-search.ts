import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '../embedded/open-embedded.ts';
import { snapshotFile } from '../embedded/snapshot.ts';
import { generateDocuments } from './generate-documents.ts';
import { generateQueries } from './generate-queries.ts';
import { makePlain } from './plain-minisearch.ts';

const queryCount = 360;
const warmUp = 60;
const quietMs = 3_000;

/** Milliseconds one event loop turn came late: 99 of 100 came sooner, and the latest. */
interface LoopDelay {
  p99: number;
  max: number;
}

/** Milliseconds of each query, in the same order everywhere. */
export interface SearchMeasures {
  documents: number;
  ours: number[];
  /** MiniSearch as forgiving as ours: all words, slips, the last word unfinished. */
  forgiving: number[];
  /** MiniSearch by its defaults: any of the words, exactly. */
  plain: number[];
  buildSeconds: number;
  plainBuildSeconds: number;
  /** Queries answered by the old index while the new one was built. */
  whileBuilding: number[];
  loopQuiet: LoopDelay;
  loopBuilding: LoopDelay;
  memoryMb: number;
  fileMb: number;
  /** From the file of the index, as at a start. */
  loadSeconds: number;
}

const since = (start: number): number => performance.now() - start;
const megabytes = (bytes: number): number => bytes / 1024 ** 2;

const loopDelay = async (work: () => Promise<unknown>): Promise<LoopDelay> => {
  const histogram = monitorEventLoopDelay({ resolution: 5 });
  histogram.enable();
  await work();
  histogram.disable();
  return { p99: histogram.percentile(99) / 1e6, max: histogram.max / 1e6 };
};

/** Our engine in its thread against MiniSearch here, on the same generated documents, query by query in turns. */
export const measureSearch = async (count: number): Promise<SearchMeasures> => {
  const documents = generateDocuments(count);
  const queries = generateQueries(documents, queryCount);
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  const engine = await openEmbedded({ folder });
  try {
    await engine.rebuild(documents.slice(0, 100), 1);
    const memoryBefore = process.memoryUsage.rss();
    const loopQuiet = await loopDelay(() => sleep(quietMs));
    let buildSeconds = 0;
    const whileBuilding: number[] = [];
    const loopBuilding = await loopDelay(async () => {
      const start = performance.now();
      let building = true;
      const built = engine.rebuild(documents, 2).finally(() => {
        building = false;
        buildSeconds = since(start) / 1000;
      });
      for (let number = 0; building; number += 1) {
        const query = queries[number % queries.length];
        const asked = performance.now();
        if (query) await engine.search(query);
        whileBuilding.push(since(asked));
        await sleep(20);
      }
      await built;
    });
    const memoryMb = megabytes(process.memoryUsage.rss() - memoryBefore);
    const start = performance.now();
    const plainSearch = makePlain(documents);
    const plainBuildSeconds = since(start) / 1000;
    const [ours, forgiving, plain]: [number[], number[], number[]] = [[], [], []];
    for (const [number, query] of [...queries.slice(0, warmUp), ...queries].entries()) {
      const times = [
        await timed(() => engine.search(query)),
        await timed(() => plainSearch.forgiving(query.text)),
        await timed(() => plainSearch.any(query.text)),
      ];
      if (number >= warmUp) for (const [index, list] of [ours, forgiving, plain].entries()) list.push(times[index] ?? 0);
    }
    await engine.close();
    const loading = performance.now();
    await (await openEmbedded({ folder })).close();
    const loadSeconds = since(loading) / 1000;
    const fileMb = megabytes(statSync(join(folder, snapshotFile)).size);
    return { documents: count, ours, forgiving, plain, buildSeconds, plainBuildSeconds, whileBuilding, loopQuiet, loopBuilding, memoryMb, fileMb, loadSeconds };
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return since(start);
};

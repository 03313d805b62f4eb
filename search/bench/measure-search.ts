import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { analysisFingerprint } from '../embedded/analysis-fingerprint.ts';
import { openEmbedded } from '../embedded/open-embedded.ts';
import { readSnapshot, snapshotFile } from '../embedded/snapshot.ts';
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
  /** The same without the way to its thread and back, in turns with MiniSearch. */
  unthreaded: number[];
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
  /** Of a process that opens the index from its file. */
  memoryMb: number;
  fileMb: number;
  /** From the file of the index, as at a start. */
  loadSeconds: number;
}

const since = (start: number): number => performance.now() - start;
const megabytes = (bytes: number): number => bytes / 1024 ** 2;

const loadedMemory = async (folder: string): Promise<number> => {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./loaded-memory.ts', import.meta.url)), folder]);
  return Number(stdout);
};

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
    const start = performance.now();
    const plainSearch = makePlain(documents);
    const plainBuildSeconds = since(start) / 1000;
    const asked = [...queries.slice(0, warmUp), ...queries];
    const [ours, unthreaded, forgiving, plain]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (const query of asked) ours.push(await timed(() => engine.search(query)));
    await engine.close();
    const loading = performance.now();
    await (await openEmbedded({ folder })).close();
    const loadSeconds = since(loading) / 1000;
    const index = (await readSnapshot(folder, analysisFingerprint()))?.index;
    if (!index) throw new Error('The index that was written cannot be read.');
    for (const query of asked) {
      unthreaded.push(await timed(() => index.search(query)));
      forgiving.push(await timed(() => plainSearch.forgiving(query.text)));
      plain.push(await timed(() => plainSearch.any(query.text)));
    }
    for (const times of [ours, unthreaded, forgiving, plain]) times.splice(0, warmUp);
    const memoryMb = megabytes(await loadedMemory(folder));
    const fileMb = megabytes(statSync(join(folder, snapshotFile)).size);
    return {
      documents: count,
      ours,
      unthreaded,
      forgiving,
      plain,
      buildSeconds,
      plainBuildSeconds,
      whileBuilding,
      loopQuiet,
      loopBuilding,
      memoryMb,
      fileMb,
      loadSeconds,
    };
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

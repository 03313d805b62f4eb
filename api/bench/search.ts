import { measureSearch, type SearchMeasures } from '#search/bench/measure-search.ts';
import { quantile, typicalMs } from './statistics.ts';
import type { Row } from './table.ts';

const [few, many] = [1_000, 10_000];
const mostOfPlain = 3;
const aimMs = 20;
const mostAddedMs = 50;

const p95 = (times: readonly number[]): number => quantile(times, 0.95);
const name = ({ documents }: SearchMeasures): string => documents.toLocaleString('en');

const searchRows = (measures: SearchMeasures): Row[] => {
  const { ours, unthreaded, forgiving, plain } = measures;
  const [ratio, toDefault] = [p95(unthreaded) / p95(forgiving), p95(unthreaded) / p95(plain)];
  return [
    {
      name: `search in ${name(measures)} documents, facets and marks: p95`,
      loop: 'plain MiniSearch, as forgiving',
      figure: ratio.toFixed(2),
      bar: `≤ ${mostOfPlain}`,
      beside: `${typicalMs(unthreaded)}; loop ${typicalMs(forgiving)}`,
      ok: ratio <= mostOfPlain,
    },
    {
      name: 'the same',
      loop: 'plain MiniSearch by default: any word, exact',
      figure: toDefault.toFixed(2),
      bar: `≤ ${mostOfPlain}`,
      beside: `loop ${typicalMs(plain)}`,
      ok: toDefault <= mostOfPlain,
    },
    {
      name: 'the same through its thread: p95',
      loop: '–',
      figure: `${p95(ours).toFixed(1)} ms`,
      bar: `aim ${aimMs} ms`,
      beside: `${typicalMs(ours)}, max ${quantile(ours, 1).toFixed(0)}`,
      ok: p95(ours) <= aimMs ? true : undefined,
    },
  ];
};

const buildRows = (small: SearchMeasures, large: SearchMeasures): Row[] => {
  const added = large.loopBuilding.p99 - large.loopQuiet.p99;
  const growth = p95(large.unthreaded) / p95(small.unthreaded);
  return [
    {
      name: `search from ${name(small)} to ${name(large)} documents: p95`,
      loop: '–',
      figure: `× ${growth.toFixed(1)}`,
      bar: 'told',
      beside: `${typicalMs(small.unthreaded)} to ${typicalMs(large.unthreaded)}`,
      ok: undefined,
    },
    {
      name: `index of ${name(large)} documents built and written`,
      loop: 'plain MiniSearch, built only',
      figure: `${large.buildSeconds.toFixed(1)} s`,
      bar: 'told',
      beside: `loop ${large.plainBuildSeconds.toFixed(1)} s; of ${name(small)} ${small.buildSeconds.toFixed(1)} s; loaded in ${large.loadSeconds.toFixed(1)} s`,
      ok: undefined,
    },
    {
      name: `memory of a process with an index of ${name(large)} documents`,
      loop: '–',
      figure: `+${large.memoryMb.toFixed(0)} MB`,
      bar: 'told',
      beside: `of ${name(small)} +${small.memoryMb.toFixed(0)} MB; files ${large.fileMb.toFixed(0)} and ${small.fileMb.toFixed(1)} MB`,
      ok: undefined,
    },
    {
      name: 'event loop while the index is built: p99 of lateness',
      loop: 'the same loop while nothing is built',
      figure: `${added > 0 ? '+' : ''}${added.toFixed(0)} ms`,
      bar: `≤ +${mostAddedMs} ms`,
      beside: `${large.loopBuilding.p99.toFixed(1)}, max ${large.loopBuilding.max.toFixed(0)}; loop ${large.loopQuiet.p99.toFixed(1)}, max ${large.loopQuiet.max.toFixed(0)}; searches meanwhile ${typicalMs(large.whileBuilding)}`,
      ok: added <= mostAddedMs,
    },
  ];
};

/** The embedded engine on generated documents in three languages. */
export const search = async (): Promise<Row[]> => {
  const small = await measureSearch(few);
  const large = await measureSearch(many);
  return [...searchRows(large), ...buildRows(small, large)];
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { Learner } from './add-learners.ts';
import { type Child, startChild } from './child.ts';
import type { Probed } from './health-probe.ts';
import type { IssuedInBulk } from './issue-in-bulk.ts';
import { median, quantile, typicalMs } from './statistics.ts';
import type { Row } from './table.ts';
import { withAcademy } from './with-academy.ts';

/** The first batch warms the thread up; the others are measured one by one. */
const batches = 4;
const batchSize = 125;
/** Each stretch without a batch; letters of the batch before are sent by then. */
const lettersMs = 3_000;
const quietMs = 4_000;
const mostAddedMs = 50;
/** Far less than the ZIPs that are read between the two looks weigh: nobody keeps those. */
const mostGrowthMb = 25;

const probed = async (prober: Child<unknown>, work: () => Promise<unknown>): Promise<Probed> => {
  await prober.ask({ probe: 'begin' });
  await work();
  return prober.ask<Probed>({ probe: 'end' });
};

const slowest = ({ times }: Probed): number => quantile(times, 1);
const inWords = (all: Probed[]): string => {
  const times = all.flatMap((one) => one.times);
  return `${typicalMs(times)}, p99 ${quantile(times, 0.99).toFixed(1)}, max ${all.map((one) => slowest(one).toFixed(0)).join(' ')}`;
};

/** 500 certificates by lists, as an administrator issues them in a running academy, their ZIPs read, while somebody else asks for something small. */
export const certificateBatch = (): Promise<Row[]> =>
  withAcademy(async (academy) => {
    const learners = await academy.ask<Learner[]>({ learners: batches * batchSize });
    const prober = await startChild(new URL('./health-probe.ts', import.meta.url), [String(academy.ready)]);
    const issued: IssuedInBulk[] = [];
    const memory: number[] = [];
    const quiet: Probed[] = [];
    const busy: Probed[] = [];
    try {
      for (let batch = 0; batch < batches; batch += 1) {
        const people = learners.slice(batch * batchSize, (batch + 1) * batchSize).map(({ email }) => email);
        await sleep(lettersMs);
        quiet.push(await probed(prober, () => sleep(quietMs)));
        busy.push(await probed(prober, async () => issued.push(await academy.ask<IssuedInBulk>({ issue: people }))));
        memory.push(await academy.ask<number>({ memory: true }));
      }
    } finally {
      await prober.stop();
    }
    const drawn = issued.reduce((total, { certificates }) => total + certificates, 0);
    if (drawn !== batches * batchSize) throw new Error(`${drawn} of ${batches * batchSize} certificates`);
    const zipped = issued.slice(1).reduce((total, { zipMb }) => total + zipMb, 0);
    const faults = [...quiet, ...busy].reduce((total, one) => total + one.faults, 0);
    const [before, during] = [quiet.slice(1), busy.slice(1)];
    const added = median(during.map((one, index) => slowest(one) - slowest(before[index] ?? one)));
    const grown = (memory.at(-1) ?? 0) - (memory[0] ?? 0);
    const each = median(issued.map(({ seconds }) => (seconds * 1000) / batchSize));
    return [
      {
        name: `other requests while ${batchSize} certificates are issued by a list: slowest`,
        loop: 'GET /api/health while none are',
        figure: `${added > 0 ? '+' : ''}${added.toFixed(0)} ms`,
        bar: `≤ +${mostAddedMs} ms, 0 errors`,
        beside: `${inWords(during)}; loop ${inWords(before)}`,
        ok: added <= mostAddedMs && faults === 0,
      },
      {
        name: `memory of the process after ${batches * batchSize} certificates`,
        loop: `after ${batchSize}; ${zipped.toFixed(0)} MB of ZIP in between`,
        figure: `${grown > 0 ? '+' : ''}${grown.toFixed(0)} MB`,
        bar: `≤ +${mostGrowthMb} MB`,
        beside: `MB: ${memory.map((megabytes) => megabytes.toFixed(0)).join(' ')}; ${each.toFixed(0)} ms for one with its files`,
        ok: grown <= mostGrowthMb,
      },
    ];
  });

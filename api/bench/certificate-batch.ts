import { setTimeout as sleep } from 'node:timers/promises';
import type { Issued } from './academy-process.ts';
import { type Child, startChild } from './child.ts';
import type { Probed } from './health-probe.ts';
import { quantile, typicalMs } from './statistics.ts';
import type { Row } from './table.ts';
import { withAcademy } from './with-academy.ts';

const first = 50;
const rest = 150;
const quietMs = 10_000;
const mostAddedMs = 50;
/** What a heap may grow by while nothing is kept: less than half of the files that were drawn in between. */
const mostGrowthMb = 16;

const during = async (prober: Child<unknown>, work: () => Promise<void>): Promise<Probed> => {
  await prober.ask({ probe: 'begin' });
  await work();
  return prober.ask<Probed>({ probe: 'end' });
};

const inWords = ({ times }: Probed): string => `${typicalMs(times)}, p99 ${quantile(times, 0.99).toFixed(1)}, max ${quantile(times, 1).toFixed(0)}`;

/** 200 certificates at once through the reactions of a running academy, while somebody else asks for something small. */
export const certificateBatch = (): Promise<Row[]> =>
  withAcademy(async (academy) => {
    const prober = await startChild(new URL('./health-probe.ts', import.meta.url), [String(academy.ready)]);
    try {
      const issue = async (count: number): Promise<Issued> => {
        const issued = await academy.ask<Issued>({ issue: count });
        if (issued.files !== count * 2) throw new Error(`${issued.files} files of ${count} certificates`);
        return issued;
      };
      // Makes the thread and its fonts warm, and the prober's connections.
      const early = await issue(first);
      await during(prober, () => sleep(1_000));
      const before = await during(prober, () => sleep(quietMs));
      let late = early;
      const busy = await during(prober, async () => {
        late = await issue(rest);
      });
      const after = await during(prober, () => sleep(quietMs));
      const quiet = { times: [...before.times, ...after.times], faults: before.faults + after.faults };
      const added = quantile(busy.times, 1) - quantile(quiet.times, 1);
      const grown = late.residentMb - early.residentMb;
      const perCertificate = (late.seconds * 1000) / rest;
      return [
        {
          name: 'other requests during a batch of certificates, max added',
          loop: 'GET /api/health without the batch',
          figure: `${added.toFixed(0)} ms`,
          bar: `≤ ${mostAddedMs} ms, no error`,
          beside: `${inWords(busy)}; loop ${inWords(quiet)}`,
          ok: added <= mostAddedMs && busy.faults + quiet.faults === 0,
        },
        {
          name: 'memory of the process after 200 certificates',
          loop: `after ${first}`,
          figure: `${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB`,
          bar: `≤ +${mostGrowthMb} MB`,
          beside: `${early.residentMb.toFixed(0)} MB, then ${late.residentMb.toFixed(0)} MB; ${perCertificate.toFixed(0)} ms per certificate of two files`,
          ok: grown <= mostGrowthMb,
        },
      ];
    } finally {
      await prober.stop();
    }
  });

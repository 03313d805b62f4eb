import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { answerSave } from '#api/bench/answer-save.ts';
import { certificateBatch } from '#api/bench/certificate-batch.ts';
import { drawCertificates } from '#api/bench/draw-certificates.ts';
import { lessonPage } from '#api/bench/lesson-page.ts';
import { pageWeight } from '#api/bench/page-weight.ts';
import { search } from '#api/bench/search.ts';
import { startFinalTest } from '#api/bench/start-final-test.ts';
import { type Row, table } from '#api/bench/table.ts';
import { buildSite } from './build-site.ts';
import { secondsSince } from './run-step.ts';

// `npm run bench`, or with names only some parts: `npm run bench -- lesson-page answer-save`.
const parts: Record<string, () => Promise<Row[]>> = {
  'page-weight': pageWeight,
  'lesson-page': lessonPage,
  'answer-save': answerSave,
  'start-final-test': startFinalTest,
  'draw-certificates': drawCertificates,
  'certificate-batch': certificateBatch,
  search,
};

const system = (): string => /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
const machine = (): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GiB, ${system()}, Node ${process.versions.node}`;
const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`The bench has no part ${unknown.join(', ')}. It has: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

await buildSite({ profile: 'demonstration' });
const loadBefore = load();
const rows: Row[] = [];
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  rows.push(...(await part()));
  console.error(`${name} … ${secondsSince(start)}`);
}
console.log(`\n${machine()}; ${new Date().toISOString().slice(0, 10)}; load of the machine before ${loadBefore}, after ${load()}\n`);
console.log(table(rows));
const missed = rows.filter(({ ok }) => ok === false);
if (missed.length > 0) console.error(`\nMissed: ${missed.map(({ name }) => name).join('; ')}`);
process.exitCode = missed.length > 0 ? 1 : 0;

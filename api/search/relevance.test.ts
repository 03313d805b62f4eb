import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '#search/embedded/open-embedded.ts';
import type { SearchEngine } from '#search/engine.ts';
import { heldOut } from '#search/judged/held-out.ts';
import { judge, reachesBar, scoreOf } from '#search/judged/judge.ts';
import { moreTuning } from '#search/judged/more-tuning.ts';
import { missLines, scoreLines } from '#search/judged/print-score.ts';
import { tuning } from '#search/judged/tuning.ts';
import { judgedDocuments } from './judged-documents.ts';

let folder: string;
let engine: SearchEngine;
const { practices, documents } = judgedDocuments();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relevance-'));
  engine = await openEmbedded({ folder });
  await engine.rebuild(documents, 1);
});

afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

test('the judged set expects practices that exist, among at least 300 distractors', () => {
  const ids = new Set(practices.map(({ id }) => `practice:${id}`));
  const missing = [...tuning, ...moreTuning, ...heldOut].flatMap(({ expected }) => expected.filter((id) => !ids.has(`practice:${id}`)));
  expect(missing).toEqual([]);
  expect(documents.length - practices.length).toBeGreaterThanOrEqual(300);
});

test.each([
  ['tuning', tuning],
  ['tuning, added later', moreTuning],
  ['held out', heldOut],
] as const)('the set "%s" reaches its bar', async (name, queries) => {
  const judgements = await judge(engine, queries);
  // What the half that is never tuned on missed stays untold: who reads it would tune on it.
  const misses = queries === heldOut ? [] : missLines(judgements);
  console.log([...scoreLines(`Relevance, ${name}`, judgements), ...misses].join('\n'));
  expect(reachesBar(scoreOf(judgements)), misses.join('\n')).toBe(true);
});

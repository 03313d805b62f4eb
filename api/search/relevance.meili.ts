import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchEngine } from '#search/engine.ts';
import { heldOut } from '#search/judged/held-out.ts';
import { judge, reachesBar, scoreOf } from '#search/judged/judge.ts';
import { missLines, scoreLines } from '#search/judged/print-score.ts';
import { tuning } from '#search/judged/tuning.ts';
import { type GivenServer, givenServer } from '#search/meilisearch/given-server.ts';
import { judgedDocuments } from './judged-documents.ts';

let server: GivenServer;
let engine: SearchEngine;
beforeAll(async () => {
  server = await givenServer();
  engine = await server.open();
  await engine.rebuild(judgedDocuments().documents, 1);
});
afterAll(async () => {
  await engine.close();
  await server.close();
});

test.each([
  ['tuning', tuning],
  ['held out', heldOut],
] as const)('the half "%s" is answered; by a real server it reaches its bar', async (name, queries) => {
  const judgements = await judge(engine, queries);
  // What the held-out half misses is not told: it would be tuned by.
  const misses = queries === tuning ? missLines(judgements) : [];
  console.log([...scoreLines(`Meilisearch${server.real ? '' : ' (stub)'}, ${name}`, judgements), ...misses].join('\n'));
  // The stub ranks a little as Meilisearch does: its score says that answers come, not how good they are.
  if (server.real) expect(reachesBar(scoreOf(judgements)), misses.join('\n')).toBe(true);
  expect(scoreOf(judgements).topFive).toBeGreaterThan(0.85);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readEnv } from '#api/env.ts';
import { openServices } from '#api/open-services.ts';
import { followChanges } from '#api/search/follow-changes.ts';
import { facetNames } from '#search/engine.ts';
import { settingsFor } from './killable-academy.ts';

const script = fileURLToPath(new URL('../testing/publish-practices.ts', import.meta.url));
const repetitions = 15;
const longestMs = 5 * 60_000;
const noFilters = Object.fromEntries(facetNames.map((name) => [name, []]));

test(`kill -9 between publishing a practice and indexing it, ${repetitions} times: each is found afterwards, once`, { timeout: longestMs }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'academy-search-crash-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const acknowledged: string[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const child = spawn(process.execPath, [script], { env: settingsFor(dataDir), stdio: ['pipe', 'pipe', 'inherit'] });
    const gone = once(child, 'exit');
    const lines = createInterface({ input: child.stdout });
    await once(lines, 'line');
    const id = `practice-${repetition}`;
    child.stdin.write(`${id}\n`);
    acknowledged.push(String(await once(lines, 'line')));
    // From at once to long after it was indexed and written.
    await new Promise((resolve) => setTimeout(resolve, (repetition * 7) % 60));
    child.kill('SIGKILL');
    await gone;
  }

  const opened = await openServices(readEnv(settingsFor(dataDir)));
  onTestFinished(() => opened.close());
  const { services } = opened;
  while ((await followChanges(services)) > 0);
  const found = await services.search.search({ text: 'Title of', locale: 'en', filters: noFilters, sort: 'relevance', offset: 0, limit: 100 });
  expect(found.hits.map(({ id }) => id).toSorted()).toEqual(acknowledged.map((id) => `practice:${id}`).toSorted());
  expect(found.total).toBe(repetitions);
  expect(await services.search.size()).toBe(repetitions);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contractCorpus } from '../contract-corpus.ts';
import type { SearchQuery } from '../engine.ts';
import { describeEngine } from '../engine-contract.ts';
import { analysisFingerprint } from './analysis-fingerprint.ts';
import { openEmbedded } from './open-embedded.ts';
import { readSnapshot, snapshotFile } from './snapshot.ts';

const folders: string[] = [];
const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describeEngine('embedded', () => openEmbedded({ folder: emptyFolder() }));

const asked = (text: string): SearchQuery => ({ text, locale: 'ru', filters: {}, sort: 'relevance', offset: 0, limit: 5 });

const filledFolder = async (position = 9): Promise<string> => {
  const folder = emptyFolder();
  const engine = await openEmbedded({ folder });
  await engine.rebuild(contractCorpus, position);
  await engine.close();
  return folder;
};

/** What an engine opened on the folder says of itself. */
const opened = async (folder: string) => {
  const engine = await openEmbedded({ folder });
  try {
    return { position: await engine.position(), size: await engine.size(), found: (await engine.search(asked('забастовок'))).hits.map(({ id }) => id) };
  } finally {
    await engine.close();
  }
};
const empty = { position: 0, size: 0, found: [] };

test('what was indexed is there after a restart, with its position, and goes on', async () => {
  const folder = await filledFolder();
  expect(await opened(folder)).toEqual({ position: 9, size: contractCorpus.length, found: ['practice:strike'] });
  const engine = await openEmbedded({ folder });
  await engine.apply([{ id: 'practice:strike', document: null }], 10);
  await engine.close();
  expect(await opened(folder)).toEqual({ position: 10, size: contractCorpus.length - 1, found: [] });
});

test('answers of a loaded index are those of the one that was written', async () => {
  const queries = ['алгоритмов', 'пожарная безоп', 'БиОТ', 'перобучиния', 'fkujhbnv', ''];
  const folder = emptyFolder();
  const engine = await openEmbedded({ folder });
  await engine.rebuild(contractCorpus, 9);
  const before = await Promise.all(queries.map((text) => engine.search(asked(text))));
  await engine.close();
  const again = await openEmbedded({ folder });
  expect(await Promise.all(queries.map((text) => again.search(asked(text))))).toEqual(before);
  await again.close();
});

test.each<[string, (file: string) => void]>([
  ['is missing', (file) => rmSync(file)],
  ['is empty', (file) => writeFileSync(file, '')],
  ['was cut off', (file) => truncateSync(file, statSync(file).size - 200)],
  ['has another letter somewhere', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('забастовк', 'забостовк'))],
  ['is no JSON', (file) => writeFileSync(file, 'PK\u0003\u0004')],
  ['was made by another analysis', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/"fingerprint":"[0-9a-f]{4}/, '"fingerprint":"0000'))],
])('an index whose file %s is empty and wants a rebuild', async (_, harm) => {
  const folder = await filledFolder();
  harm(join(folder, snapshotFile));
  expect(await opened(folder)).toEqual(empty);
});

test('a file that was being written when the process ended is not read', async () => {
  const folder = await filledFolder();
  writeFileSync(join(folder, `${snapshotFile}.unfinished`), '{"head":');
  expect(await opened(folder)).toMatchObject({ position: 9, size: contractCorpus.length });
});

test('a rebuild is in its file when it is done, nothing is left beside it', async () => {
  const folder = emptyFolder();
  const engine = await openEmbedded({ folder });
  await engine.rebuild(contractCorpus, 9);
  expect(readdirSync(folder)).toEqual([snapshotFile]);
  expect(await readSnapshot(folder, analysisFingerprint())).toMatchObject({ position: 9 });
  await engine.close();
});

test('two rebuilds at once come one after the other, the later one stays', async () => {
  const engine = await openEmbedded({ folder: emptyFolder() });
  await Promise.all([engine.rebuild(contractCorpus, 9), engine.rebuild(contractCorpus.slice(0, 2), 10)]);
  expect([await engine.position(), await engine.size()]).toEqual([10, 2]);
  await engine.close();
});

test('questions that were open when a rebuild ended are answered', async () => {
  const engine = await openEmbedded({ folder: emptyFolder() });
  await engine.rebuild(contractCorpus, 9);
  let done = false;
  const rebuilding = engine.rebuild(contractCorpus, 10).finally(() => {
    done = true;
  });
  const open: Promise<number>[] = [];
  while (!done) {
    const some = Array.from({ length: 20 }, async () => (await engine.search(asked('забастовка'))).total);
    open.push(...some);
    await some[0];
  }
  await rebuilding;
  expect(new Set(await Promise.all(open))).toEqual(new Set([1]));
  await engine.close();
});

test('a rebuild that fails leaves the index as it was', async () => {
  const engine = await openEmbedded({ folder: emptyFolder() });
  await engine.rebuild(contractCorpus, 9);
  const twice = [contractCorpus[0], { ...contractCorpus[1], texts: null }] as unknown as typeof contractCorpus;
  await expect(engine.rebuild(twice, 10)).rejects.toThrow();
  expect([await engine.position(), await engine.size()]).toEqual([9, contractCorpus.length]);
  await engine.close();
});

test('a closed engine says so; closing twice does no harm', async () => {
  const engine = await openEmbedded({ folder: emptyFolder() });
  await engine.close();
  await engine.close();
  await expect(engine.search(asked('алгоритм'))).rejects.toThrow('closed');
});

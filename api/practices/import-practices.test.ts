import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePlaces } from '#api/organisations/ensure-places.ts';
import { samplePractice } from '#api/testing/sample-practice.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { events } from '#db/schema/events.ts';
import { exportPractices } from './export-practices.ts';
import { importPractices } from './import-practices.ts';
import type { Practice } from './practice.ts';
import { versionsOf } from './queries.ts';
import { publishedPractice } from './read-practice.ts';
import { saveVersion } from './save-version.ts';
import { writePractice } from './write-practice.ts';

let services: TestServices;
let root: string;
beforeEach(async () => {
  services = await testServices();
  await ensurePlaces(services);
  root = mkdtempSync(join(tmpdir(), 'practices-'));
  put(samplePractice());
});
afterEach(async () => {
  rmSync(root, { recursive: true, force: true });
  await services.remove();
});

const id = 'xx-sample-union-audit';
const put = (practice: Practice) => {
  mkdirSync(join(root, practice.id), { recursive: true });
  for (const [name, text] of writePractice(practice)) writeFileSync(join(root, practice.id, name), text);
};
const importAll = async () => (await importPractices(services, root)).imported.map((one) => [one.id, one.outcome]);
const versions = async () => (await versionsOf(services.db, id)).length;
const edit = (change: Partial<Practice>) =>
  services.write(async (work) =>
    saveVersion(work, {
      practice: { ...samplePractice(), ...change },
      basedOn: (await versionsOf(work.tx, id))[0]?.hash ?? null,
      personId: '3b9d3a5c-8f0b-4a54-8b5c-5d6f2c1f0a11',
    }),
  );

test('files are stored and published; a second import changes nothing', async () => {
  expect(await importAll()).toEqual([[id, 'new']]);
  expect((await publishedPractice(services.db, id))?.practice).toEqual(samplePractice());
  const before = await services.db.select().from(events);
  expect(await importAll()).toEqual([[id, 'unchanged']]);
  expect(await versions()).toBe(1);
  expect(await services.db.select().from(events)).toEqual(before);
});

test('an export is what was imported, byte for byte, and importing it changes nothing', async () => {
  await importAll();
  const files = (await exportPractices(services.db))[0]?.files ?? {};
  expect(Object.keys(files)).toEqual(['practice.yaml', 'kk.md', 'ru.md', 'en.md']);
  for (const [name, text] of Object.entries(files)) {
    expect(text).toBe(readFileSync(join(root, id, name), 'utf8'));
    writeFileSync(join(root, id, name), text);
  }
  expect(await importAll()).toEqual([[id, 'unchanged']]);
});

test('changed files are a new version that readers see, changed back likewise', async () => {
  await importAll();
  put(samplePractice({ countries: ['DE', 'AT'] }));
  expect(await importAll()).toEqual([[id, 'changed']]);
  expect((await publishedPractice(services.db, id))?.practice.countries).toEqual(['DE', 'AT']);
  put(samplePractice());
  expect(await importAll()).toEqual([[id, 'changed']]);
  expect((await publishedPractice(services.db, id))?.practice.countries).toEqual(['DE']);
  expect(await versions()).toBe(3);
});

test('what an editor changed stays hers, and is reported once the files change too', async () => {
  await importAll();
  await edit({ countries: ['FR'] });
  expect(await importAll()).toEqual([[id, 'unchanged']]);
  put(samplePractice({ countries: ['DE', 'AT'] }));
  expect(await importAll()).toEqual([[id, 'kept']]);
  expect(await versions()).toBe(2);
});

test('a folder with errors is refused with its faults, a sound one beside it is imported', async () => {
  put(samplePractice({ id: 'xx-other-one', sectors: ['no-such-sector'] }));
  const { imported, refused } = await importPractices(services, root);
  expect(imported).toEqual([{ id, outcome: 'new' }]);
  expect(refused).toMatchObject([{ id: 'xx-other-one', errors: [{ file: 'xx-other-one/practice.yaml', received: 'no-such-sector' }] }]);
});

test('entries may name each other', async () => {
  put(samplePractice({ id: 'xx-other-one', related: { lessons: [], practices: [id] } }));
  put(samplePractice({ related: { lessons: [], practices: ['xx-other-one'] } }));
  expect(await importAll()).toEqual([
    ['xx-other-one', 'new'],
    [id, 'new'],
  ]);
});

test('an entry whose folder is gone stays, and an empty place imports nothing', async () => {
  await importAll();
  rmSync(join(root, id), { recursive: true });
  expect(await importAll()).toEqual([]);
  expect(await publishedPractice(services.db, id)).toBeDefined();
  expect(await importPractices(services, join(root, 'nowhere'))).toEqual({ imported: [], refused: [] });
});

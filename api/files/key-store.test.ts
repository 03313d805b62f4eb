import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keyStoreFaults, openKeyStore } from './key-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'academy-keys-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps a key whole, readable by its owner alone, and never overwrites it', async () => {
  const keys = await openKeyStore(folder);
  // What a process that was killed while writing left behind.
  writeFileSync(join(folder, 'key.pem.1.draft'), 'half a k');
  await keys.put('key', 'a whole key');
  expect(await keys.get('key')).toBe('a whole key');
  expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  await expect(keys.put('key', 'another')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(join(folder, 'key.pem'), 'utf8')).toBe('a whole key');
  expect(readdirSync(folder).toSorted()).toEqual(['key.pem', 'key.pem.1.draft']);
  await expect(keys.get('../key')).rejects.toThrow('not a key id');
});

it('says who may read a key but should not, and leaves it as it is', async () => {
  const own = mkdtempSync(join(tmpdir(), 'academy-keys-'));
  const keys = await openKeyStore(own);
  await keys.put('key', 'a whole key');
  expect(await keyStoreFaults(own)).toEqual([]);
  chmodSync(own, 0o750);
  chmodSync(join(own, 'key.pem'), 0o644);
  await openKeyStore(own);
  expect(await keyStoreFaults(own)).toEqual([
    `${own} has mode 750, expected 700: chmod 700 ${own}`,
    `${join(own, 'key.pem')} has mode 644, expected 600: chmod 600 ${join(own, 'key.pem')}`,
  ]);
  expect(statSync(join(own, 'key.pem')).mode & 0o777).toBe(0o644);
  rmSync(own, { recursive: true });
});

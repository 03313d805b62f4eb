import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTitles } from './practice-titles.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'titles-'));
  mkdirSync(join(root, 'de-one'));
  writeFileSync(join(root, 'wanted.md'), '---\ntitle: no entry\n---\n');
  writeFileSync(join(root, 'de-one', 'en.md'), "---\nstate: original\ntitle: 'An audit: what for?'\nsummary: S\n---\n\n## problem\n\ntitle: not this\n");
  writeFileSync(join(root, 'de-one', 'kk.md'), '---\r\nstate: adapted\r\ntitle: Аудит\r\n---\r\n');
  writeFileSync(join(root, 'de-one', 'ru.md'), 'no front matter');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('an entry has the titles of the languages it is written in', () => {
  expect([...readTitles(root)]).toEqual([['de-one', { kk: 'Аудит', en: 'An audit: what for?' }]]);
});

test('no folder, no titles', () => expect(readTitles(join(root, 'nowhere')).size).toBe(0));

import { expect, test } from 'vitest';
import { keptFields, takesKeptForm } from './kept-fields.ts';

test('what was typed is shown, what the form needs besides goes with it', () => {
  const entries = [
    ['paragraph', 'done-1'],
    ['text', 'Қысқа'],
    ['title', 'a'.repeat(121)],
    ['organisations', 'A\nB'],
    ['themes', 'women'],
    ['themes', 'youth'],
  ] as const;
  const kept = keptFields({ entries, text: () => '', all: () => [] });
  expect(kept.shown.map(([name]) => name)).toEqual(['text', 'title', 'organisations']);
  expect(kept.hidden).toEqual([entries[0], entries[4], entries[5]]);
});

test.each([
  '/kk/admin/schemes/trainer-licence',
  '/kk/work/questions',
  '/ru/work/practices/de-x/translate/kk?saved=done-1',
  '/en/work',
  '/kk/library/propose?how=case',
])('%s takes a kept form', (address) => {
  expect(takesKeptForm(address)).toBe(true);
});

test.each([
  'https://elsewhere.example/kk/work',
  '//elsewhere.example/kk/work',
  '/kk/account/security/delete',
  '/kk/work/../account',
  '/kk/workers',
  '/kk/library/collections',
  '/kk/admin/grant',
  '',
])('%s does not', (address) => {
  expect(takesKeptForm(address)).toBe(false);
});

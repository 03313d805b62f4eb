import { expect, test } from 'vitest';
import { entryTitle } from './entry-title.ts';

test('a title in another language says which', () => {
  expect(entryTitle({ kk: 'Атау', en: 'Title' }, 'en', 'x-y')).toEqual({ text: 'Title', lang: undefined });
  expect(entryTitle({ en: 'Title' }, 'ru', 'x-y')).toEqual({ text: 'Title', lang: 'en' });
  expect(entryTitle({}, 'ru', 'x-y')).toEqual({ text: 'x-y', lang: undefined });
});

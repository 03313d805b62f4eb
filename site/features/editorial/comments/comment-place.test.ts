import { expect, test } from 'vitest';
import { isAt, placeQuery, readPlace } from './comment-place.ts';

const place = { section: 'done', language: 'kk', paragraph: 3 } as const;

test('a place written into an address is read out of it again', () => {
  expect(readPlace(new URLSearchParams(placeQuery(place)))).toEqual(place);
});

test.each([
  '',
  'section=done&language=kk',
  'section=no&language=kk&paragraph=1',
  'section=done&language=de&paragraph=1',
  'section=done&language=kk&paragraph=-1',
])('«%s» names no paragraph', (query) => {
  expect(readPlace(new URLSearchParams(query))).toBeUndefined();
});

test('a remark on the whole is at no paragraph, and one on another language at another', () => {
  expect([isAt(null, place), isAt({ ...place, language: 'ru' }, place), isAt({ ...place }, place)]).toEqual([false, false, true]);
});

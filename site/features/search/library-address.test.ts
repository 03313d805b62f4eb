import { describe, expect, test } from 'vitest';
import { safeNext } from '#site/lib/sign-in-address.ts';
import { countChosen, feedAddress, filterAddress, libraryAddress, readLibraryAddress, withoutFilters, withoutValue } from './library-address.ts';

const read = (query: string) => readLibraryAddress(new URLSearchParams(query));

describe('readLibraryAddress', () => {
  test('takes words, several values of a filter, order and page', () => {
    const { ask } = read('q=%D0%B0%D0%BB%D0%B3%D0%BE%D1%80%D0%B8%D1%82%D0%BC&country=DE&country=FR&theme=women&sort=year&page=3');
    expect(ask).toMatchObject({ q: 'алгоритм', sort: 'year', page: 3, filters: { country: ['DE', 'FR'], theme: ['women'], kind: [] } });
    expect(countChosen(ask)).toBe(3);
  });

  test('without words the newest come first, with words the best', () => {
    expect([read('').ask.sort, read('q=x').ask.sort, read('q=x&sort=price').ask.sort]).toEqual(['newest', 'relevance', 'relevance']);
  });

  test('a thousand filters are too many, and none of them is asked for', () => {
    const { ask, tooMany } = read(Array.from({ length: 1_000 }, (_, index) => `country=A${index}`).join('&'));
    expect([tooMany, countChosen(ask)]).toEqual([true, 0]);
  });

  test('values that are no filter’s are told, shortened, and not asked for', () => {
    const { ask, malformed } = read(`country=DE&country=${encodeURIComponent('DE" OR 1=1')}&theme=${'%3C'.repeat(300)}`);
    expect(ask.filters.country).toEqual(['DE']);
    expect(malformed).toEqual(['<'.repeat(40), 'DE" OR 1=1']);
  });

  test('pages below one are the first, above the last of search are beyond', () => {
    expect(['page=0', 'page=-4', 'page=two', 'page=1.5'].map((query) => read(query).ask.page)).toEqual([1, 1, 1, 1]);
    expect([read('page=50').beyond, read('page=51').beyond, read('page=1e9').beyond]).toEqual([false, true, true]);
  });

  test('ten thousand characters are cut to what the API takes', () => {
    expect(read(`q=${'a'.repeat(10_000)}`).ask.q.length).toBe(2_000);
  });
});

test('an address made is read back as it was, and signing in leads back to it', () => {
  const { ask } = read('q=%D2%9B%D2%B1%D2%9B%D1%8B%D2%9B+%D0%B1%D0%B0%D1%80&country=DE&sort=newest&page=2');
  const address = libraryAddress('kk', ask);
  expect(readLibraryAddress(new URL(address, 'http://academy.test').searchParams).ask).toEqual(ask);
  expect(safeNext(address, '')).toBe(address);
});

test('a value, and all of them, can be taken away again', () => {
  const { ask } = read('q=x&country=DE&country=FR&page=4');
  expect(libraryAddress('kk', withoutValue(ask, 'country', 'DE'))).toBe('/kk/library?q=x&country=FR');
  expect(libraryAddress('kk', withoutFilters(ask))).toBe('/kk/library?q=x');
});

test('the feed is narrowed by what it knows: neither by words nor by kind', () => {
  expect(feedAddress('ru', read('q=x&country=DE&kind=practice').ask)).toBe('/api/library/feed?locale=ru&country=DE');
  expect(filterAddress('ru', 'theme', 'women')).toBe('/ru/library?theme=women');
});

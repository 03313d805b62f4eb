import { expect, test } from 'vitest';
import { queryOf, searchAddress, searchIn } from './search-address.ts';

const read = (query: string) => searchIn(new URLSearchParams(query));

test('a search is read from its address and written back the same', () => {
  const address = '?q=%D0%90&scheme=digital&state=revoked&page=3';
  expect(queryOf(read(address))).toEqual({ q: 'А', scheme: 'digital', state: 'revoked', page: '3' });
  expect(searchAddress(read(address))).toBe(address);
  expect(searchAddress(read(''))).toBe('');
});

test.each(['?state=gone', '?page=0', '?page=x', '?page=1.5', '?q=%20', '?other=1'])('%s asks for nothing', (address) => {
  expect(queryOf(read(address))).toEqual({});
});

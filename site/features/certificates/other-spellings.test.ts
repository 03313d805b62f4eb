import { expect, test } from 'vitest';
import { otherSpellings, spellingOf } from './other-spellings.ts';

const name = { kk: 'Әлия Сәрсенқызы', ru: 'Алия Сарсеновна', latin: 'Aliya Sarsenkyzy' };

test('an English page shows the Latin spelling first and both others beside it', () => {
  expect(name[spellingOf('en')]).toBe('Aliya Sarsenkyzy');
  expect(otherSpellings(name, 'en')).toEqual([
    { lang: 'kk', name: name.kk },
    { lang: 'ru', name: name.ru },
  ]);
});

test('a spelling that says the same, or nothing, is not repeated', () => {
  expect(otherSpellings({ kk: 'Анна Ким', ru: 'Анна Ким', latin: 'Anna Kim' }, 'kk')).toEqual([{ lang: 'en', name: 'Anna Kim' }]);
  expect(otherSpellings({ kk: 'Anna Kim', ru: 'Anna Kim', latin: 'Anna Kim' }, 'ru')).toEqual([]);
});

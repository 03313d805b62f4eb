import { expect, test } from 'vitest';
import { markedText } from './marked-text.ts';

test('marks the doubtful letters and leaves the text whole', () => {
  // The first letter and the last are Latin.
  expect(markedText('Aсқаp', [0, 4])).toEqual([
    { text: 'A', marked: true },
    { text: 'сқа', marked: false },
    { text: 'p', marked: true },
  ]);
});

test('neighbours are one piece; positions beyond the text are nothing', () => {
  expect(markedText('Anna', [0, 1, 2, 3, 9])).toEqual([{ text: 'Anna', marked: true }]);
  expect(markedText('', [0])).toEqual([]);
});

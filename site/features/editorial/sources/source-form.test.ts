import { expect, test } from 'vitest';
import { readSource, type Source, sourceMark, sourceText } from './source-form.ts';

const full: Source = {
  id: 'ilo-2024',
  publisher: 'ILO',
  title: 'A report',
  authors: ['A. Author', 'B. Writer'],
  url: 'https://ilo.example/report',
  date: '2024-05',
  language: 'en',
  licence: 'cc-by-4.0',
  disclaimer: 'ilo-translation',
  checked: { on: '2026-11-21', how: 'live' },
};
const { authors: _, date: __, disclaimer: ___, ...plain } = full;

test.each([full, plain as Source])('a source shown and sent back unchanged is the same source', (source) => {
  expect(readSource(sourceText(source), source.id)).toEqual(source);
});

test('the mark of a source changes with it, and a new one has a mark of its own', () => {
  expect(new Set([sourceMark(undefined), sourceMark(full), sourceMark({ ...full, title: 'Another' })]).size).toBe(3);
});

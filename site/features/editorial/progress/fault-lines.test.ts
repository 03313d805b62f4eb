import { expect, test } from 'vitest';
import type { WorkFault } from '#api/practices/work-contract.ts';
import { faultLines } from './fault-lines.ts';

const entry = { original: 'en', facts: { sources: [{ id: 'ilo-2024' }] } } as const;
const fault = (given: Partial<WorkFault>): WorkFault => ({
  step: 'drafting',
  language: 'en',
  section: null,
  paragraph: null,
  field: null,
  rule: 'empty',
  found: null,
  ...given,
});
const lines = (...faults: WorkFault[]) => faultLines('en', faults, entry);

test('a paragraph without a source is named by its section and number, and leads to its section', () => {
  expect(lines(fault({ section: 'done', paragraph: 1, rule: 'citation', found: '[^x]' }))).toEqual([
    { text: 'What was done, paragraph 2: the citation of a source is missing, wrong or differs from the original. Now: “[^x]”', path: '/text/done' },
  ]);
});

test('that nothing stands there is not quoted', () => {
  expect(lines(fault({ section: 'done', paragraph: 0, rule: 'citation', found: 'none' }))[0]?.text).not.toContain('none');
});

test('a field of a source leads to that source', () => {
  expect(lines(fault({ language: null, field: 'sources.0.url', rule: 'placeholder' }))[0]?.path).toBe('/source?id=ilo-2024');
});

test('a fact leads to the facts by its name', () => {
  expect(lines(fault({ language: null, field: 'countries', rule: 'placeholder' }))).toEqual([
    { text: 'Countries: a stand-in the Academy put there; replace it', path: '/facts' },
  ]);
});

test('paragraphs a translation lacks are counted by language', () => {
  const missing = [0, 1, 2].map((paragraph) => fault({ step: 'translation', language: 'ru', section: 'problem', paragraph, rule: 'missing' }));
  expect(lines(...missing, fault({ step: 'translation', language: 'kk', section: 'problem', paragraph: 0, rule: 'behind' }))).toEqual([
    { text: 'Қазақша: 1 paragraph is behind', path: '/translate/kk#todo' },
    { text: 'Русский: 3 paragraphs are not translated', path: '/translate/ru#todo' },
  ]);
});

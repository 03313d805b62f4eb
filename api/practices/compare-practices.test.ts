import { expect, test } from 'vitest';
import { samplePractice } from '#api/testing/sample-practice.ts';
import { comparePairs, comparePractices } from './compare-practices.ts';

const shown = (before: string[], after: string[]) =>
  comparePairs(before, after).map(({ parts }) => parts.map(({ kind, text }) => `${kind === 'same' ? '' : kind === 'added' ? '+' : '-'}${text}`).join('|'));

test.each<[string, string[], string[], string[]]>([
  ['words are marked, the rest stays', ['Кәсіподақ аудит сұрады.'], ['Кәсіподақ тәуелсіз аудит сұрады.'], ['Кәсіподақ |+тәуелсіз |аудит сұрады.']],
  ['a paragraph in between is new, its neighbours are the same', ['A', 'B'], ['A', 'N', 'B'], ['A', '+N', 'B']],
  ['a paragraph is gone', ['A', 'B'], ['B'], ['-A', 'B']],
  ['what lies between equal ones is paired in order', ['A', 'x one', 'B'], ['A', 'x two', 'B'], ['A', 'x |-one|+two', 'B']],
  ['nothing and nothing', [], [], []],
])('%s', (_, before, after, expected) => {
  expect(shown(before, after)).toEqual(expected);
});

test('the parts give both texts back', () => {
  const [one] = comparePairs(['Работодатель обязан объяснить решение.'], ['Работодатель должен письменно объяснить каждое решение.']);
  const text = (without: 'added' | 'removed') => one?.parts.flatMap(({ kind, text: part }) => (kind === without ? [] : [part])).join('');
  expect([text('added'), text('removed')]).toEqual([one?.before, one?.after]);
});

test('an entry does not differ from itself', () => {
  expect(comparePractices(samplePractice(), samplePractice())).toEqual({ facts: [], sections: [] });
});

test('only the sections and facts that differ are told, each in its language', () => {
  const after = samplePractice({ countries: ['DE', 'AT'], years: { from: 2019, to: 2021 } });
  if (after.texts.kk) after.texts.kk.sections.result = ['Ол толық ашылды.[^sample-union]'];
  const { facts, sections } = comparePractices(samplePractice(), after);
  expect(facts).toEqual([
    { field: 'countries', before: 'DE', after: 'DE, AT' },
    { field: 'years', before: '2019–', after: '2019–2021' },
  ]);
  expect(sections.map(({ language, section }) => [language, section])).toEqual([['kk', 'result']]);
});

test('two long unlike texts are compared in a moment', () => {
  const word = (seed: number) => Array.from({ length: 900 }, (_, index) => `сөз${(index * seed) % 997}`).join(' ');
  const started = performance.now();
  expect(comparePairs([word(7)], [word(13)])).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(2_000);
});

import { expect, test } from 'vitest';
import { samplePractice } from '#api/testing/sample-practice.ts';
import { blankPractice } from './blank-practice.ts';
import type { Practice } from './practice.ts';
import { faultsOfStep, workFaults } from './work-faults.ts';

const known = { sectors: ['engineering'], lessons: [], practices: [] };
const told = (practice: Practice) =>
  workFaults(practice, known).map(({ step, language, section, paragraph, field, rule }) => [step, language, field ?? section, paragraph, rule]);
const edited = (edit: (practice: Practice) => void): Practice => {
  const practice = samplePractice();
  edit(practice);
  return practice;
};

test('a complete entry has none', () => {
  expect(told(samplePractice())).toEqual([]);
});

test('a blank entry lacks its text, and what stands in for facts must be replaced', () => {
  const blank = blankPractice({ id: 'xx-blank', title: 'Blank', original: 'en', today: '2026-11-21', url: 'https://union.example/a' });
  const faults = workFaults(blank, known);
  expect(faults.filter(({ rule }) => rule === 'empty').map(({ section }) => section)).toEqual([
    'summary',
    'problem',
    'done',
    'result',
    'success',
    'steps',
    'involve',
    'clause',
  ]);
  expect(faults.filter(({ rule }) => rule === 'placeholder').map(({ field }) => field)).toEqual(['organisations.0', 'sources.0.publisher', 'sources.0.title']);
  expect(faultsOfStep(faults, { step: 'adaptation', language: null })).toHaveLength(3);
  expect(faultsOfStep(faults, { step: 'translation', language: 'kk' })).toMatchObject([{ section: 'title', paragraph: 0, rule: 'missing' }]);
});

test('a case without a document has no address of a source', () => {
  const blank = blankPractice({
    id: 'xx-case',
    title: 'Іс',
    original: 'kk',
    today: '2026-11-21',
    answers: { 'what-happened': 'А' },
    organisation: 'Бастауыш ұйым',
  });
  expect(told(blank)).toContainEqual(['drafting', null, 'sources.0.url', null, 'placeholder']);
  expect(told(blank)).not.toContainEqual(['drafting', null, 'organisations.0', null, 'placeholder']);
});

test.each<[string, (practice: Practice) => void, unknown[]]>([
  [
    'a fact without a source',
    ({ texts }) => {
      if (texts.en) texts.en.sections.problem = ['Nobody knew.'];
    },
    ['drafting', 'en', 'problem', 0, 'citation'],
  ],
  [
    'HTML in the original',
    ({ texts }) => {
      if (texts.en) texts.en.sections.success = ['<b>A</b>'];
    },
    ['drafting', 'en', 'success', 0, 'markdown'],
  ],
  [
    'HTML in the clause',
    ({ texts }) => {
      if (texts.en) texts.en.sections.clause = ['<b>A</b>'];
    },
    ['adaptation', 'en', 'clause', 0, 'markdown'],
  ],
  [
    'a paragraph behind',
    ({ texts }) => {
      if (texts.en) texts.en.sections.result = ['It was opened wide.[^sample-union]'];
    },
    ['translation', 'kk', 'result', 0, 'behind'],
  ],
  [
    'a translation that cites less',
    ({ texts }) => {
      if (texts.kk) texts.kk.sections.result = ['Ол ашылды.'];
    },
    ['translation', 'kk', 'result', 0, 'citation'],
  ],
  [
    'a language there is not',
    ({ texts }) => {
      delete texts.ru;
    },
    ['translation', 'ru', 'done', 1, 'missing'],
  ],
  [
    'an unknown sector',
    (practice) => {
      practice.sectors = ['enginering'];
    },
    ['drafting', null, 'sectors.0', null, 'reference'],
  ],
])('%s', (_, edit, expected) => {
  expect(told(edited(edit))).toContainEqual(expected);
});

test('of what is not translated yet, nothing else is said', () => {
  const faults = workFaults(
    edited(({ texts }) => {
      if (texts.en) texts.en.sections.done = ['**Changed** <b>[^sample-union][^sample-court]', 'The union asked.[^sample-court]'];
      if (texts.kk) {
        texts.kk.sections.done = ['**Changed** <b>[^sample-union][^sample-court]', 'Кәсіподақ сұрады.[^sample-court]'];
        if (texts.kk.madeFrom) texts.kk.madeFrom.done = [null, texts.kk.madeFrom.done?.[1] ?? null];
      }
    }),
    known,
  );
  expect(faults.filter(({ language, paragraph }) => language === 'kk' && paragraph === 0).map(({ rule }) => rule)).toEqual(['missing']);
});

import { expect, test } from 'vitest';
import { realign, untranslated, withTranslated } from './realign.ts';

const own = (...texts: string[]) => texts.map((text) => ({ text, madeFrom: text.padStart(12, '-') }));
const texts = (before: string[], after: string[], translation: string[]) =>
  realign(before, after, own(...translation)).map(({ text, madeFrom }) => (madeFrom === null ? null : text));

test.each<[string, string[], string[], string[], (string | null)[]]>([
  ['nothing changed', ['A', 'B'], ['A', 'B'], ['а', 'б'], ['а', 'б']],
  ['one is changed in its place', ['A', 'B', 'C'], ['A', 'B!', 'C'], ['а', 'б', 'в'], ['а', 'б', 'в']],
  ['one comes in between', ['A', 'B'], ['A', 'N', 'B'], ['а', 'б'], ['а', null, 'б']],
  ['one comes first', ['A', 'B'], ['N', 'A', 'B'], ['а', 'б'], [null, 'а', 'б']],
  ['one goes', ['A', 'B', 'C'], ['A', 'C'], ['а', 'б', 'в'], ['а', 'в']],
  ['all go', ['A', 'B'], [], ['а', 'б'], []],
  ['one changes and one is added after it', ['A', 'B'], ['A!', 'N', 'B'], ['а', 'б'], ['а', null, 'б']],
  ['the translation was shorter', ['A', 'B', 'C'], ['A', 'B', 'C', 'D'], ['а'], ['а', null, null, null]],
  ['there was no translation', ['A'], ['A', 'B'], [], [null, null]],
])('%s', (_, before, after, translation, expected) => {
  expect(texts(before, after, translation)).toEqual(expected);
});

test('an untranslated paragraph shows the original of today', () => {
  expect(realign(['A', 'B'], ['A!', 'B'], [untranslated('A'), { text: 'б', madeFrom: '-----------б' }])[0]).toEqual({ text: 'A!', madeFrom: null });
});

test('untranslated paragraphs at the end are not stored, those between are', () => {
  const text = { state: 'translated' as const, sections: { title: ['т'], done: ['x'] }, madeFrom: { done: ['y'.repeat(12)] } };
  const [b] = own('б');
  expect(withTranslated(text, 'done', [untranslated('A'), b ?? untranslated(''), untranslated('C')])).toEqual({
    state: 'translated',
    sections: { title: ['т'], done: ['A', 'б'] },
    madeFrom: { done: [null, '-----------б'] },
  });
  expect(withTranslated(text, 'done', [untranslated('A')])).toEqual({ state: 'translated', sections: { title: ['т'] }, madeFrom: {} });
});

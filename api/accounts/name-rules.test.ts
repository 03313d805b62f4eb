import { expect, test } from 'vitest';
import { nameFaults } from './name-rules.ts';

const empty = { family: '', given: '', patronymic: '' };
const faults = (kk: Partial<typeof empty>, latin: Partial<typeof empty> = {}) =>
  nameFaults({ kk: { ...empty, ...kk }, ru: empty, latin: { ...empty, ...latin } });

test.each([
  ['a Kazakh name', { family: 'Құрманғалиева-Әбдірахманова', given: 'Гүлнұр', patronymic: 'Өмірзаққызы' }],
  ['an apostrophe and a hyphen', { family: 'O’Brien-Smith', given: 'Zoë' }],
])('%s can be printed', (_, name) => {
  expect(faults(name)).toEqual([]);
});

test('letters no certificate can show are named by field', () => {
  expect(faults({ family: '王', given: 'Айгүл' })).toEqual([{ field: 'names.kk.family', rule: 'letters' }]);
});

test('a name too long for the sheet is refused as a whole', () => {
  const long = 'Ә'.repeat(61);
  expect(faults({ family: long, given: long })).toEqual([{ field: 'names.kk.family', rule: 'too-long', limit: 120 }]);
});

test('a spelling that is begun needs family and given name', () => {
  expect(faults({ family: 'Сапарова', given: 'Айгүл' }, { given: 'Aigul' })).toEqual([{ field: 'names.latin.family', rule: 'required' }]);
  expect(faults({})).toEqual([
    { field: 'names.kk.family', rule: 'required' },
    { field: 'names.kk.given', rule: 'required' },
  ]);
});

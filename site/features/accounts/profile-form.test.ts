import { expect, test } from 'vitest';
import type { PersonView } from '#api/accounts/person-contract.ts';
import { profileInput, profileText } from './profile-form.ts';

const empty = { family: '', given: '', patronymic: '' };
const person: PersonView = {
  id: 'p1',
  names: {
    kk: { family: 'Әлімбекова', given: 'Айгүл', patronymic: 'Серікқызы' },
    ru: empty,
    latin: { family: "O'Neill-Süleymenova", given: 'Aigul', patronymic: '' },
  },
  language: 'kk',
  regionCode: 'KZ-10',
  sectorId: 'coal',
  organisation: { id: 'o1', name: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' } },
  employerName: null,
  employerBusinessNumber: '123456789012',
  position: null,
  sex: 'female',
  birthYear: 1990,
};

test('a profile shown and sent unchanged is the same profile', () => {
  const { id, language, organisation, ...rest } = person;
  expect(profileInput(profileText(person, 'kk'), organisation?.id ?? null)).toEqual({ ...rest, organisationId: 'o1' });
});

test('shows the organisation by its name in the language of the page', () => {
  expect(profileText(person, 'ru')('organisation')).toBe('Организация');
});

test.each([
  ['', null],
  [' 1990 ', 1990],
  ['90-шы', 0],
  ['1e3', 0],
  ['19901', 0],
])('takes %j for the year %j, so that nonsense is refused and never saved as nothing', (typed, year) => {
  expect(profileInput((name) => (name === 'birthYear' ? typed : ''), null).birthYear).toBe(year);
});

test('an empty form leaves every optional field empty', () => {
  const input = profileInput(() => '', null);
  expect(Object.values(input).filter((value) => value === null)).toHaveLength(8);
});

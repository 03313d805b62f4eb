import { expect, test } from 'vitest';
import { shortHash } from '#courses/hash.ts';
import { countStandings, stampPractice, standingsOf } from './behind.ts';
import type { Practice } from './practice.ts';

const practice: Pick<Practice, 'original' | 'texts'> = {
  original: 'en',
  texts: {
    en: { state: 'original', sections: { title: ['Title'], done: ['One', 'Two', 'Three'] } },
    kk: {
      state: 'adapted',
      sections: { title: ['Атау'], done: ['Бір', 'Екі'] },
      madeFrom: { title: [shortHash('Title')], done: [shortHash('One'), shortHash('Two, before it was changed'), shortHash('Three')] },
    },
    ru: {
      state: 'translated',
      sections: { title: ['Название'], done: ['Один', 'Два', 'Три', 'Четыре'] },
      madeFrom: { done: [null, shortHash('One'), shortHash('Three')] },
    },
  },
};

test('the original is current throughout', () => {
  expect(standingsOf(practice, 'en')).toEqual({ title: ['current'], done: ['current', 'current', 'current'] });
});

test('a paragraph is behind when its original changed, and missing when it is not there', () => {
  expect(standingsOf(practice, 'kk')).toEqual({ title: ['current'], done: ['current', 'behind', 'missing'] });
  expect(countStandings(standingsOf(practice, 'kk'))).toEqual({ current: 2, behind: 1, missing: 1 });
});

test('a paragraph that does not say what it was made from is behind, one made from another paragraph too', () => {
  expect(standingsOf(practice, 'ru')).toEqual({ title: ['behind'], done: ['behind', 'behind', 'current'] });
});

test('of a language there is not, everything is missing', () => {
  const { kk: _, ...texts } = practice.texts;
  expect(countStandings(standingsOf({ ...practice, texts }, 'kk'))).toEqual({ current: 0, behind: 0, missing: 4 });
});

test('after a stamp nothing is behind; what has no original says so', () => {
  const stamped = stampPractice(practice);
  expect(standingsOf(stamped, 'ru')).toEqual({ title: ['current'], done: ['current', 'current', 'current'] });
  expect(stamped.texts.ru?.madeFrom?.done?.[3]).toBeNull();
  expect(countStandings(standingsOf(stamped, 'kk'))).toEqual({ current: 3, behind: 0, missing: 1 });
  expect(stamped.texts.en).not.toHaveProperty('madeFrom');
});

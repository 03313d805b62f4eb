import { expect, test } from 'vitest';
import type { PracticeFacts } from '#api/practices/work-contract.ts';
import { factsFields, factsMark, readFacts } from './facts-form.ts';

const facts: PracticeFacts = {
  countries: ['DE', 'AT'],
  organisations: ['IG Metall', 'ÖGB'],
  sectors: ['metal'],
  themes: ['women', 'youth'],
  instrument: 'audit',
  years: { from: 2017, to: 2020 },
  standards: ['C087'],
  sources: [{ id: 'a', publisher: 'P', title: 'T', url: 'https://a.example', language: 'de', licence: 'unknown', checked: { on: '2026-11-21', how: 'live' } }],
  related: { lessons: ['digital-rights/human-review'], practices: ['de-fair-crowd-work'] },
};

test.each(['kk', 'ru', 'en'] as const)('facts shown in %s and sent back unchanged are the same facts', (locale) => {
  expect(readFacts(factsFields(facts, locale), facts)).toEqual({ facts, unknownCountries: [] });
});

test('an end left empty is no end, and what is no year is left to the API to refuse', () => {
  const { years: _, ...rest } = facts;
  const lasting = { ...rest, years: { from: 2017 } };
  expect(readFacts(factsFields(lasting, 'en'), facts).facts.years).toEqual({ from: 2017 });
  const typed = factsFields(facts, 'en');
  expect(readFacts({ ...typed, text: (name) => (name === 'from' ? '17' : typed.text(name)) }, facts).facts.years.from).toBe(0);
});

test('addresses of pages are taken for what they show', () => {
  const typed = factsFields(facts, 'en');
  const text = (name: string) =>
    ({ lessons: 'https://academy.example/kk/courses/digital-rights/human-review?x=1', practices: ' /ru/library/de-fair-crowd-work ' })[name] ??
    typed.text(name);
  expect(readFacts({ ...typed, text }, facts).facts.related).toEqual(facts.related);
});

test('the mark changes with the facts and not with the sources, which have a page of their own', () => {
  expect(factsMark({ ...facts, sources: [] })).toBe(factsMark(facts));
  expect(factsMark({ ...facts, instrument: 'law' })).not.toBe(factsMark(facts));
});

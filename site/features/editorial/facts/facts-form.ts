import type { PracticeFacts } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { markOf } from '#site/features/editorial/saving/mark-of.ts';
import { countryName, readCountries } from './country-names.ts';

/** Of everything this form changes. */
export const factsMark = ({ sources: _, ...rest }: PracticeFacts): string => markOf(rest);

/** A stored entry as the form shows it. */
export const factsFields = (facts: PracticeFacts, locale: Locale): Fields => {
  const entries: [string, string][] = [
    ['countries', facts.countries.map((code) => countryName(code, locale)).join(', ')],
    ['organisations', facts.organisations.join('\n')],
    ['from', String(facts.years.from)],
    ['to', facts.years.to === undefined ? '' : String(facts.years.to)],
    ['instrument', facts.instrument],
    ...facts.themes.map((theme): [string, string] => ['themes', theme]),
    ...facts.sectors.map((sector): [string, string] => ['sectors', sector]),
    ...facts.standards.map((standard): [string, string] => ['standards', standard]),
    ['lessons', facts.related.lessons.join('\n')],
    ['practices', facts.related.practices.join('\n')],
  ];
  const all = (name: string) => entries.filter(([one]) => one === name).map(([, value]) => value);
  return { entries, all, text: (name) => all(name)[0] ?? '' };
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `…/kk/courses/digital-rights/human-review` and `digital-rights/human-review` are the same lesson, likewise practices. */
const lastParts = (address: string, parts: number): string =>
  address
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .slice(-parts)
    .join('/');

const yearOf = (text: string): number => (/^\d{4}$/.test(text.trim()) ? Number(text.trim()) : 0);

interface ReadFacts {
  /** With the sources as they are stored. */
  facts: PracticeFacts;
  unknownCountries: string[];
}

/** What was typed, as the API takes it: what it refuses (a year of 0, an unknown word) it names by its field. */
export const readFacts = ({ text, all }: Fields, stored: PracticeFacts): ReadFacts => {
  const { codes, unknown } = readCountries(text('countries'));
  const to = text('to').trim();
  return {
    unknownCountries: unknown,
    facts: {
      countries: codes,
      organisations: linesOf(text('organisations')),
      sectors: all('sectors'),
      themes: all('themes') as PracticeFacts['themes'],
      instrument: text('instrument') as PracticeFacts['instrument'],
      years: { from: yearOf(text('from')), ...(to === '' ? {} : { to: yearOf(to) }) },
      standards: all('standards') as PracticeFacts['standards'],
      sources: stored.sources,
      related: {
        lessons: linesOf(text('lessons')).map((line) => lastParts(line, 2)),
        practices: linesOf(text('practices')).map((line) => lastParts(line, 1)),
      },
    },
  };
};

import { type Fault, shown } from '#courses/fault.ts';
import type { Known, Rule } from './known.ts';

/** What there is with a word in common, else a few of all. */
const near = (wanted: string, list: readonly string[]): string => {
  const words = wanted.split(/[-/]/).filter((word) => word.length > 2);
  const close = list.filter((one) => words.some((word) => one.includes(word)));
  return [...(close.length > 0 ? close : list).slice(0, 5), ...((close.length > 0 ? close : list).length > 5 ? ['…'] : [])].join(', ') || 'none is known';
};

/** Sectors, lessons and practices that exist; nothing twice; countries the world knows. */
export const checkReferences: Rule = ({ id, head }, known: Known) => {
  const faults: Fault[] = [];
  const value = head.value;
  if (!value) return faults;
  const fault = (path: PropertyKey[], expected: string, received: string) =>
    faults.push({ severity: 'error', file: head.file, line: head.lineOf(path), path: path.map(String).join('.'), expected, received });
  const each = (path: string[], values: readonly string[], list: readonly string[] | undefined, what: string) =>
    values.forEach((one, index) => {
      if (list && !list.includes(one)) fault([...path, index], `${what} (${near(one, list)})`, one);
      if (values.indexOf(one) !== index) fault([...path, index], 'each once', one);
    });
  each(['sectors'], value.sectors, known.sectors, 'a sector');
  each(['related', 'lessons'], value.related.lessons, known.lessons, 'a lesson');
  each(['related', 'practices'], value.related.practices, known.practices, 'a practice');
  each(['countries'], value.countries, undefined, '');
  each(['themes'], value.themes, undefined, '');
  each(['standards'], value.standards, undefined, '');
  value.related.practices.forEach((one, index) => {
    if (one === id) fault(['related', 'practices', index], 'another practice', one);
  });
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  value.countries.forEach((country, index) => {
    if (!names.of(country)) fault(['countries', index], 'a country of ISO 3166-1, EU or 001', shown(country));
  });
  value.sources.forEach((source, index) => {
    if (value.sources.findIndex((other) => other.id === source.id) !== index) fault(['sources', index, 'id'], 'an id of its own', source.id);
  });
  return faults;
};

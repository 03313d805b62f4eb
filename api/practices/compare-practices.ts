import { diffArrays, diffWordsWithSpace } from 'diff';
import { locales } from '#language/locale.ts';
import { type Practice, type PracticeSource, sections } from './practice.ts';
import type { ComparedPair, ComparisonView } from './work-contract.ts';

type Differences = Pick<ComparisonView, 'facts' | 'sections'>;

/** A comparison of two unlike texts takes time that grows with both; then the whole paragraph counts as replaced. */
const longestMs = 200;

const words = (before: string, after: string): ComparedPair['parts'] => {
  const changes = diffWordsWithSpace(before, after, { timeout: longestMs });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
};

const pair = (before: string | undefined, after: string | undefined): ComparedPair => {
  if (before === undefined) return { before: null, after: after ?? '', parts: [{ kind: 'added', text: after ?? '' }] };
  if (after === undefined) return { before, after: null, parts: [{ kind: 'removed', text: before }] };
  return { before, after, parts: words(before, after) };
};

/** Paragraphs beside each other: equal ones are found first, what lies between is paired in order. */
export const comparePairs = (before: readonly string[], after: readonly string[]): ComparedPair[] => {
  const pairs: ComparedPair[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const flush = () => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++) pairs.push(pair(removed[index], added[index]));
    [removed, added] = [[], []];
  };
  for (const chunk of diffArrays([...before], [...after])) {
    if (chunk.removed) removed.push(...chunk.value);
    else if (chunk.added) added.push(...chunk.value);
    else {
      flush();
      pairs.push(...chunk.value.map((text) => pair(text, text)));
    }
  }
  flush();
  return pairs;
};

const sourceLine = ({ id, publisher, title, authors, url, date, language, licence, disclaimer, checked }: PracticeSource): string =>
  [`[${id}] ${publisher}`, title, authors?.join(', '), url, date, language, licence, disclaimer, `${checked.on} ${checked.how}`].filter(Boolean).join('. ');

const factLines = ({ countries, organisations, sectors, themes, instrument, years, standards, sources, related }: Practice): Record<string, string> => ({
  countries: countries.join(', '),
  organisations: organisations.join(', '),
  sectors: sectors.join(', '),
  themes: themes.join(', '),
  instrument,
  years: years.to === undefined ? `${years.from}–` : `${years.from}–${years.to}`,
  standards: standards.join(', '),
  sources: sources.map(sourceLine).join('\n'),
  'related.lessons': related.lessons.join(', '),
  'related.practices': related.practices.join(', '),
});

/** What differs between two states of an entry, in reading order. Texts as they were typed. */
export const comparePractices = (from: Practice, to: Practice): Differences => {
  const [before, after] = [factLines(from), factLines(to)];
  return {
    facts: Object.keys(after)
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' })),
    sections: locales.flatMap((language) =>
      sections.flatMap((section) => {
        const pairs = comparePairs(from.texts[language]?.sections[section] ?? [], to.texts[language]?.sections[section] ?? []);
        return pairs.some((one) => one.before !== one.after) ? [{ language, section, pairs }] : [];
      }),
    ),
  };
};

import { stringify } from 'yaml';
import { locales } from '#language/locale.ts';
import { type Practice, type PracticeSource, type PracticeText, sections } from './practice.ts';

const options = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false } as const;
/** Lines, and what looks like the end of a document, would become a block of YAML's own. */
const inOneLine = (value: string, write: () => string): string => (/[\p{Cc}\u2028\u2029]|^(?:---|\.\.\.)/u.test(value) ? JSON.stringify(value) : write());
const scalar = (value: string): string => inOneLine(value, () => stringify(value, options).trim());
/** More signs need quotes between brackets. */
const item = (value: string): string =>
  inOneLine(value, () =>
    stringify([value], { ...options, collectionStyle: 'flow' })
      .trim()
      .slice(1, -1),
  );
const list = (values: readonly string[]): string => `[${values.map(item).join(', ')}]`;
/** Quoted, or YAML reads twelve digits as a number and 12e456789012 as infinity. */
const hashes = (values: readonly (string | null)[]): string => `[${values.map((hash) => (hash === null ? 'null' : `'${hash}'`)).join(', ')}]`;

const source = ({ id, publisher, title, authors, url, date, language, licence, disclaimer, checked }: PracticeSource): string[] => {
  const fields: [string, string | undefined][] = [
    ['id', scalar(id)],
    ['publisher', scalar(publisher)],
    ['title', scalar(title)],
    ['authors', authors && list(authors)],
    ['url', scalar(url)],
    ['date', date && scalar(date)],
    ['language', scalar(language)],
    ['licence', scalar(licence)],
    ['disclaimer', disclaimer && scalar(disclaimer)],
    ['checked', `{ on: ${checked.on}, how: ${checked.how} }`],
  ];
  return fields.filter(([, value]) => value !== undefined).map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}`);
};

const head = (practice: Practice): string => {
  const { id, original, countries, organisations, sectors, themes, instrument, years, standards, sources, related } = practice;
  return [
    `id: ${scalar(id)}`,
    `original: ${original}`,
    `countries: ${list(countries)}`,
    `organisations: ${list(organisations)}`,
    `sectors: ${list(sectors)}`,
    `themes: ${list(themes)}`,
    `instrument: ${instrument}`,
    `years: { from: ${years.from}${years.to === undefined ? '' : `, to: ${years.to}`} }`,
    `standards: ${list(standards)}`,
    'sources:',
    ...sources.flatMap(source),
    'related:',
    `  lessons: ${list(related.lessons)}`,
    `  practices: ${list(related.practices)}`,
    '',
  ].join('\n');
};

const text = ({ state, sections: texts, madeFrom }: PracticeText): string => {
  const made = sections.filter((section) => madeFrom?.[section]);
  return [
    '---',
    `state: ${state}`,
    `title: ${scalar(texts.title?.[0] ?? '')}`,
    `summary: ${scalar(texts.summary?.[0] ?? '')}`,
    ...(made.length > 0 ? ['madeFrom:', ...made.map((section) => `  ${section}: ${hashes(madeFrom?.[section] ?? [])}`)] : []),
    '---',
    ...sections.slice(2).flatMap((section) => (texts[section] ? ['', `## ${section}`, ...texts[section].flatMap((paragraph) => ['', paragraph])] : [])),
    '',
  ].join('\n');
};

/**
 * The files of a practice by name, in the one form there is: reading and writing them again changes no byte. Comments
 * an author left in YAML are not kept.
 */
export const writePractice = (practice: Practice): Map<string, string> => {
  const files = new Map([['practice.yaml', head(practice)]]);
  for (const locale of locales) {
    const one = practice.texts[locale];
    if (one) files.set(`${locale}.md`, text(one));
  }
  return files;
};

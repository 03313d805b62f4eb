import { filterValues, readableIn } from '#api/practices/library-filter.ts';
import { type Practice, type PracticeText, sections } from '#api/practices/practice.ts';
import { toPlainText } from '#api/practices/rich-text.ts';
import { termLabel } from '#api/practices/term-labels.ts';
import type { Locale } from '#language/locale.ts';
import type { DocumentText, SearchDocument } from '#search/engine.ts';

const body = sections.filter((section) => section !== 'title' && section !== 'summary');

const keywords = ({ countries, organisations, themes, instrument, standards }: Practice, locale: Locale): string =>
  [
    ...organisations,
    ...countries.map((value) => termLabel('country', value, locale)),
    ...themes.map((value) => termLabel('theme', value, locale)),
    termLabel('instrument', instrument, locale),
    ...standards.map((value) => termLabel('standard', value, locale)),
  ].join('\n');

const documentText = (practice: Practice, text: PracticeText, locale: Locale): DocumentText => ({
  title: text.sections.title?.[0] ?? '',
  summary: text.sections.summary?.[0] ?? '',
  body: body.flatMap((section) => (text.sections[section] ?? []).map(toPlainText)).join('\n'),
  keywords: keywords(practice, locale),
});

/** A published practice as it is found. `publishedAt`: UTC milliseconds. */
export const practiceDocument = (practice: Practice, publishedAt: number): SearchDocument => {
  const texts: SearchDocument['texts'] = {};
  for (const locale of readableIn(practice)) {
    const text = practice.texts[locale];
    if (text) texts[locale] = documentText(practice, text, locale);
  }
  return {
    id: `practice:${practice.id}`,
    kind: 'practice',
    texts,
    facets: { kind: ['practice'], ...filterValues(practice) },
    publishedAt,
    year: practice.years.from,
  };
};

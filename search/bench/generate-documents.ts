import { type Locale, locales } from '#language/locale.ts';
import type { DocumentText, SearchDocument } from '../engine.ts';
import { makeRandom } from './random.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

const lemmas = 6_000;
/** Words of a title, a summary and a body: 150 in each of three languages. */
const lengths = { title: 6, summary: 24, body: 120 } as const;

const values = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
const facetValues = {
  country: values('country', 60),
  theme: values('theme', 15),
  sector: values('sector', 25),
  instrument: values('instrument', 8),
  standard: values('standard', 30),
  period: ['1990', '2000', '2010', '2020'],
};

/** Without the few words every text is full of: those are stop words. */
const flatter = 20;
/** Frequent lemmas are much more frequent than rare ones, as in any language (Zipf, Mandelbrot). */
const zipf = (random: () => number, size: number): number => Math.min(size - 1, Math.floor(flatter * ((size / flatter + 1) ** random() - 1)));

const sentence = (vocabulary: Vocabulary, words: number, random: () => number): string =>
  Array.from({ length: words }, () => {
    const forms = vocabulary[zipf(random, vocabulary.length)] ?? [];
    return forms[Math.floor(random() * forms.length)] ?? '';
  }).join(' ');

/** `count` made-up documents in three languages with all facets: the same ones each time, and the first of more. */
export const generateDocuments = (count: number): SearchDocument[] => {
  const random = makeRandom(42);
  const vocabularies = Object.fromEntries(locales.map((locale) => [locale, makeVocabulary(locale, lemmas, random)])) as Record<Locale, Vocabulary>;
  const some = (list: readonly string[], most: number): string[] =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => list[zipf(random, list.length)] ?? '');
  return Array.from({ length: count }, (_, number) => {
    const text = (locale: Locale): DocumentText => ({
      title: sentence(vocabularies[locale], lengths.title, random),
      summary: sentence(vocabularies[locale], lengths.summary, random),
      body: sentence(vocabularies[locale], lengths.body, random),
      keywords: `№ ${number}`,
    });
    return {
      id: `practice:${number}`,
      kind: 'practice',
      texts: { kk: text('kk'), ru: text('ru'), en: text('en') },
      facets: {
        kind: ['practice'],
        language: [...locales],
        country: some(facetValues.country, 2),
        theme: some(facetValues.theme, 3),
        sector: some(facetValues.sector, 2),
        instrument: some(facetValues.instrument, 1),
        standard: some(facetValues.standard, 2),
        period: some(facetValues.period, 1),
      },
      publishedAt: Math.floor(random() * 1e12),
      year: 1990 + Math.floor(random() * 36),
    };
  });
};

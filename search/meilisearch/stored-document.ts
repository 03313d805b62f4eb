import { type Locale, locales } from '#language/locale.ts';
import { fold } from '../analysis/fold.ts';
import { wordsOf } from '../analysis/words.ts';
import { type DocumentText, type FacetName, facetNames, type SearchDocument } from '../engine.ts';
import { storedStem } from './stored-stem.ts';
import { signAt } from './synonym-signs.ts';

export type Attribute = keyof DocumentText;
const attributes = ['title', 'keywords', 'summary', 'body'] as const satisfies readonly Attribute[];

/** A document as Meilisearch keeps it: what is searched is folded and stemmed by us, what is shown is the original. */
export type StoredDocument = {
  key: string;
  id: string;
  documentKind: SearchDocument['kind'];
  texts: SearchDocument['texts'];
  publishedAt: number;
  year: number | null;
} & Record<Attribute | `${Attribute}Stems`, string> &
  Partial<Record<FacetName, readonly string[]>>;

/** Meilisearch takes letters, digits, - and _ as a key; our ids hold colons and slashes. */
export const keyOf = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');

/** Stems of all words in order, each sign after the first word it stands for. */
const stemmed = (text: string, locale: Locale): string => {
  const words = wordsOf(text);
  return words
    .flatMap((word, at) => {
      const sign = signAt(words, at);
      return sign ? [storedStem(locale, fold(word)), sign.sign] : [storedStem(locale, fold(word))];
    })
    .join(' ');
};

/** Languages of an attribute are apart by a full stop: Meilisearch does not take words on its sides for neighbours. */
const joined = (texts: SearchDocument['texts'], attribute: Attribute, write: (text: string, locale: Locale) => string): string =>
  locales.flatMap((locale) => (texts[locale]?.[attribute] ? [write(texts[locale][attribute], locale)] : [])).join(' . ');

export const storedDocument = ({ id, kind, texts, facets, publishedAt, year }: SearchDocument): StoredDocument => {
  const searched = attributes.flatMap((attribute) => [
    [attribute, joined(texts, attribute, (text) => wordsOf(text).map(fold).join(' '))],
    [`${attribute}Stems`, joined(texts, attribute, stemmed)],
  ]);
  const narrowed = facetNames.map((name) => [name, facets[name] ?? []]);
  return {
    key: keyOf(id),
    id,
    documentKind: kind,
    texts,
    publishedAt,
    year,
    ...Object.fromEntries(searched),
    ...Object.fromEntries(narrowed),
  } as StoredDocument;
};

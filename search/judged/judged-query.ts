import type { Locale } from '#language/locale.ts';

/** How a query was typed: what makes it hard. */
export const queryKinds = [
  /** Plain words of a problem. */
  'words',
  /** Endings other than the texts have. */
  'inflected',
  /** One or two letters wrong. */
  'misspelt',
  /** Cyrillic words in Latin letters, with or without diacritics. */
  'latin',
  /** Kazakh without its own letters. */
  'unlettered',
  /** Typed in the wrong keyboard layout. */
  'layout',
  'abbreviation',
  'question',
  /** Of a country, a union, a company. */
  'name',
  /** The last word is not finished. */
  'prefix',
] as const;
type QueryKind = (typeof queryKinds)[number];

/**
 * A query as a member would type it and which practices answer it: any one of them is right. Written by us from the
 * entries, before the engine; no log of members was read.
 */
export interface JudgedQuery {
  query: string;
  /** In which language she reads. */
  locale: Locale;
  /** Ids of practices. */
  expected: readonly [string, ...string[]];
  kind: QueryKind;
}

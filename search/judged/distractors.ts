import { type Locale, locales } from '#language/locale.ts';
import type { DocumentText, SearchDocument } from '../engine.ts';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
const makeRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Documents a distractor is made of, and words in its title. */
const donors = 5;
const titleWords = 7;

const paragraphsOf = (document: SearchDocument, locale: Locale): string[] =>
  document.texts[locale]?.body.split('\n').filter((line) => line.trim() !== '') ?? [];

/**
 * `count` documents that look like the given ones and answer nothing: each takes five paragraphs of five different
 * documents, the same places in every language; its title is the beginning of one of them, its summary another. They
 * hold every word the real ones hold in their bodies, and no names in `keywords`: those say what a document is about.
 * The same documents give the same distractors.
 */
export const makeDistractors = (documents: readonly SearchDocument[], count: number): SearchDocument[] => {
  const random = makeRandom(1_971);
  const drawIndex = (length: number) => Math.floor(random() * length);
  return Array.from({ length: count }, (_, number) => {
    const pool = [...documents];
    const drawn = Array.from({ length: Math.min(donors, pool.length) }, () => ({ document: pool.splice(drawIndex(pool.length), 1)[0], place: random() }));
    const texts: Partial<Record<Locale, DocumentText>> = {};
    for (const locale of locales) {
      const paragraphs = drawn.flatMap(({ document, place }) => {
        const own = document ? paragraphsOf(document, locale) : [];
        return own.slice(Math.floor(place * own.length)).slice(0, 1);
      });
      const [first = '', second = '', ...body] = paragraphs;
      if (paragraphs.length > 0)
        texts[locale] = { title: first.split(/\s+/).slice(0, titleWords).join(' '), summary: second, body: body.join('\n'), keywords: '' };
    }
    return { id: `practice:distractor-${number}`, kind: 'practice', texts, facets: { kind: ['practice'] }, publishedAt: number, year: null };
  });
};

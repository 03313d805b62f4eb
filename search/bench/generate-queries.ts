import { locales } from '#language/locale.ts';
import type { SearchDocument, SearchQuery } from '../engine.ts';
import { makeRandom } from './random.ts';

/** `count` queries for the documents: two words of one text, then the same with an unfinished word, a slip, a filter; in turn. */
export const generateQueries = (documents: readonly SearchDocument[], count: number): SearchQuery[] => {
  const random = makeRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const slip = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word.slice(at + 1);
  };
  return Array.from({ length: count }, (_, number): SearchQuery => {
    const locale = locales[number % locales.length] ?? 'ru';
    const document = pick(documents);
    const words = (document.texts[locale]?.summary ?? '').split(' ').filter((word) => word.length >= 6);
    const [first, second] = [pick(words), pick(words)];
    const turn = Math.floor(number / locales.length) % 4;
    return {
      text: turn === 1 ? `${first} ${second.slice(0, 5)}` : turn === 2 ? `${first} ${slip(second)}` : `${first} ${second}`,
      locale,
      filters: turn === 3 ? { country: document.facets.country ?? [], period: ['2010', '2020'] } : {},
      sort: 'relevance',
      offset: 0,
      limit: 20,
    };
  });
};

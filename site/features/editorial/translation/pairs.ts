import type { WorkPractice, WorkText } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';

type Section = WorkText['sections'][number]['section'];
type Standing = WorkText['sections'][number]['paragraphs'][number]['standing'];

/** One paragraph of the original with its translation. */
export interface Pair {
  section: Section;
  /** From 0. */
  index: number;
  original: string;
  /** '' while missing. */
  translation: string;
  standing: Standing;
  /** What a save names: the original and the translation as they are here. */
  basedOn: string;
  replaces: string;
}

/** Everything there is to translate, in reading order. What the original no longer has is left out: nobody reads it. */
export const pairsOf = (work: Pick<WorkPractice, 'original' | 'texts'>, language: Locale): Pair[] =>
  work.texts[work.original].sections.flatMap(({ section, paragraphs }) => {
    const own = work.texts[language].sections.find((one) => one.section === section)?.paragraphs ?? [];
    return paragraphs.flatMap(({ markdown }, index): Pair[] => {
      const { originalHash = null, hash = null, standing = 'missing', markdown: translation = '' } = own[index] ?? {};
      if (originalHash === null) return [];
      return [{ section, index, original: markdown, translation: hash === null ? '' : translation, standing, basedOn: originalHash, replaces: hash ?? '' }];
    });
  });

export const pairId = ({ section, index }: Pick<Pair, 'section' | 'index'>): string => `${section}-${index}`;

/** How far a translation is. `todo`: the first paragraph that is missing or behind. */
export const translationProgress = (pairs: readonly Pair[]): { done: number; of: number; todo: Pair | undefined } => ({
  done: pairs.filter(({ standing }) => standing === 'current').length,
  of: pairs.length,
  todo: pairs.find(({ standing }) => standing !== 'current'),
});

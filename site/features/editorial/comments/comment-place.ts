import type { CommentView } from '#api/practices/work-contract.ts';
import { isLocale } from '#language/locale.ts';

/** A paragraph in one language; `paragraph` from 0. */
export type Place = NonNullable<CommentView['at']>;

const sections: readonly Place['section'][] = ['title', 'summary', 'problem', 'done', 'result', 'success', 'steps', 'involve', 'clause'];

export const isAt = (at: CommentView['at'], place: Place): boolean =>
  at !== null && at.section === place.section && at.language === place.language && at.paragraph === place.paragraph;

/** A place in an address. */
export const placeQuery = ({ section, language, paragraph }: Place): string => `section=${section}&language=${language}&paragraph=${paragraph}`;

/** The place an address names; undefined for the entry as a whole. */
export const readPlace = (query: URLSearchParams): Place | undefined => {
  const section = sections.find((one) => one === query.get('section'));
  const language = query.get('language');
  const paragraph = query.get('paragraph') ?? '';
  return section && isLocale(language) && /^\d{1,2}$/.test(paragraph) ? { section, language, paragraph: Number(paragraph) } : undefined;
};

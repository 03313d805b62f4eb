import type { Locale } from '#language/locale.ts';
import type { Standing } from './behind.ts';
import type { Practice, Section } from './practice.ts';
import { isCurrent, translatedParagraphs } from './realign.ts';

/**
 * How each paragraph of the original stands in one language, for who works on it. Unlike for readers, a paragraph that
 * only holds the original's place is missing.
 */
export const workStandings = ({ original, texts }: Pick<Practice, 'original' | 'texts'>, locale: Locale, section: Section): Standing[] => {
  const paragraphs = texts[original]?.sections[section] ?? [];
  if (locale === original) return paragraphs.map(() => 'current');
  const own = translatedParagraphs(texts[locale], section);
  return paragraphs.map((paragraph, index) => {
    const mine = own[index];
    if (!mine || mine.madeFrom === null) return 'missing';
    return isCurrent(mine, paragraph) ? 'current' : 'behind';
  });
};

/** Whether every paragraph of these sections has its translation of today. */
export const isTranslated = (practice: Pick<Practice, 'original' | 'texts'>, locale: Locale, among: readonly Section[]): boolean =>
  among.every((section) => workStandings(practice, locale, section).every((standing) => standing === 'current'));

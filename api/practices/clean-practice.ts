import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';
import { cleanParagraph } from './paragraphs.ts';
import { type Practice, type PracticeText, sections } from './practice.ts';

const cleanTexts = ({ state, sections: texts, madeFrom }: PracticeText): PracticeText => {
  const cleaned: PracticeText = { state, sections: {}, ...(madeFrom ? { madeFrom } : {}) };
  for (const section of sections) {
    const clean = section === 'title' || section === 'summary' ? cleanText : cleanParagraph;
    const own = texts[section]?.map(clean);
    if (own && own.length > 0) cleaned.sections[section] = own;
  }
  return cleaned;
};

/** What is stored of what a person wrote: the same text always as the same characters, so that hashes tell changes. */
export const cleanPractice = (practice: Practice): Practice => {
  const texts: Practice['texts'] = {};
  for (const locale of locales) {
    const text = practice.texts[locale];
    if (text) texts[locale] = cleanTexts(text);
  }
  return {
    ...practice,
    organisations: practice.organisations.map(cleanText),
    sources: practice.sources.map((source) => ({
      ...source,
      publisher: cleanText(source.publisher),
      title: cleanText(source.title),
      ...(source.authors ? { authors: source.authors.map(cleanText) } : {}),
    })),
    texts,
  };
};

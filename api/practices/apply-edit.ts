import { shortHash } from '#courses/hash.ts';
import type { Locale } from '#language/locale.ts';
import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';
import { cleanParagraph, splitParagraphs } from './paragraphs.ts';
import type { Practice, PracticeText, Section } from './practice.ts';
import { realign, translatedParagraphs, untranslated, withTranslated } from './realign.ts';
import type { PracticeFacts, TranslationBody } from './work-contract.ts';

/** Title and summary are one line of plain text. */
const cleanFor = (section: Section) => (section === 'title' || section === 'summary' ? cleanText : cleanParagraph);

const paragraphsOf = (section: Section, typed: string): string[] => {
  if (section !== 'title' && section !== 'summary') return splitParagraphs(typed);
  const line = cleanText(typed);
  return line === '' ? [] : [line];
};

/** What was typed for sections of the original, put into it; translations keep to their paragraphs. Nothing else is changed. */
const withOriginal = (practice: Practice, typed: Partial<Record<Section, string>>): Practice => {
  const { original } = practice;
  const before = practice.texts[original] ?? { state: 'original', sections: {} };
  const after: PracticeText = { ...before, sections: { ...before.sections } };
  const texts = { ...practice.texts };
  for (const [section, text] of Object.entries(typed) as [Section, string][]) {
    const paragraphs = paragraphsOf(section, text);
    if (paragraphs.length > 0) after.sections[section] = paragraphs;
    else delete after.sections[section];
    for (const locale of locales) {
      const own = texts[locale];
      if (!own || locale === original) continue;
      const aligned = realign(before.sections[section] ?? [], paragraphs, translatedParagraphs(own, section));
      const changed = withTranslated(own, section, aligned);
      const differs = shortHash(changed.sections) !== shortHash(own.sections);
      texts[locale] = differs ? { ...changed, state: changed.state === 'reviewed' ? 'translated' : changed.state } : own;
    }
  }
  return { ...practice, texts: { ...texts, [original]: after } };
};

/** A review approved another text than this one. */
const notReviewed = (before: Practice, after: Practice): Practice => {
  const { original } = after;
  const text = after.texts[original];
  if (!text || shortHash(before) === shortHash(after)) return before;
  return { ...after, texts: { ...after.texts, [original]: { ...text, state: 'original' } } };
};

/** A draft saved: facts as a whole, the sections that were sent. */
export const applyDraft = (practice: Practice, facts: PracticeFacts, typed: Partial<Record<Section, string>>): Practice =>
  notReviewed(practice, withOriginal({ ...practice, ...facts }, typed));

/** An adaptation saved, in the original's language. */
export const applyAdaptation = (practice: Practice, typed: Partial<Record<Section, string>>): Practice => notReviewed(practice, withOriginal(practice, typed));

/** `stale`: another original, or another translation, than she had before her. `out-of-range`: no such paragraph. */
type TranslationFault = 'stale' | 'out-of-range' | 'empty';

/** One paragraph of a translation saved. The same again changes nothing. */
export const applyTranslation = (
  practice: Practice,
  language: Locale,
  { section, index, text, basedOn, replaces }: TranslationBody,
): Practice | TranslationFault => {
  const paragraphs = practice.texts[practice.original]?.sections[section] ?? [];
  const original = paragraphs[index];
  if (original === undefined) return 'out-of-range';
  const typed = cleanFor(section)(text);
  if (typed === '') return 'empty';
  const before = practice.texts[language] ?? { state: 'translated', sections: {} };
  const own = translatedParagraphs(before, section);
  const present = own[index];
  if (present?.text === typed && present.madeFrom === basedOn) return practice;
  const presentHash = present === undefined || present.madeFrom === null ? null : shortHash(present.text);
  if (shortHash(original) !== basedOn || presentHash !== replaces) return 'stale';
  const all = Array.from({ length: Math.max(own.length, index + 1) }, (_, at) => own[at] ?? untranslated(paragraphs[at] ?? original));
  all[index] = { text: typed, madeFrom: basedOn };
  return { ...practice, texts: { ...practice.texts, [language]: { ...withTranslated(before, section, all), state: 'translated' } } };
};

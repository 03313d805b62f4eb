import { diffArrays } from 'diff';
import { shortHash } from '#courses/hash.ts';
import type { PracticeText, Section } from './practice.ts';

/** Says of a paragraph that it does not tell what it was made from: matches no hash. */
const madeFromUnknown = '0'.repeat(12);

/** A paragraph of a translation. `madeFrom` null: the original stands in its place until somebody translates it. */
interface Translated {
  text: string;
  madeFrom: string | null;
}

export const translatedParagraphs = (text: PracticeText | undefined, section: Section): Translated[] =>
  (text?.sections[section] ?? []).map((own, index) => ({ text: own, madeFrom: stated(text?.madeFrom?.[section]?.[index]) }));

const stated = (madeFrom: string | null | undefined): string | null => (madeFrom === undefined ? madeFromUnknown : madeFrom);

/** What stands in a translation's place: the schema knows no gaps between paragraphs. */
export const untranslated = (original: string): Translated => ({ text: original, madeFrom: null });

/** With these paragraphs in a section; those untranslated at its end are left out. */
export const withTranslated = (text: PracticeText, section: Section, paragraphs: readonly Translated[]): PracticeText => {
  const kept = paragraphs.slice(0, paragraphs.findLastIndex(({ madeFrom }) => madeFrom !== null) + 1);
  const { [section]: _text, ...sections } = text.sections;
  const { [section]: _from, ...madeFrom } = text.madeFrom ?? {};
  if (kept.length === 0) return { ...text, sections, madeFrom };
  return {
    ...text,
    sections: { ...sections, [section]: kept.map((one) => one.text) },
    madeFrom: { ...madeFrom, [section]: kept.map((one) => one.madeFrom) },
  };
};

/**
 * A translation's paragraphs after the original's changed: each stays beside the paragraph it was made from, a changed one
 * keeps its translation (which is behind), a new one has none, a removed one takes its translation along.
 */
export const realign = (before: readonly string[], after: readonly string[], own: readonly Translated[]): Translated[] => {
  const result: Translated[] = [];
  let removed: number[] = [];
  let added: string[] = [];
  let [from, to] = [0, 0];
  const flush = () => {
    for (const [index, paragraph] of added.entries()) result.push(own[removed[index] ?? -1] ?? untranslated(paragraph));
    [removed, added] = [[], []];
  };
  for (const chunk of diffArrays([...before], [...after])) {
    for (const paragraph of chunk.value) {
      if (chunk.removed) removed.push(from++);
      else if (chunk.added) {
        added.push(paragraph);
        to++;
      } else {
        flush();
        result.push(own[from] ?? untranslated(after[to] ?? paragraph));
        from++;
        to++;
      }
    }
  }
  flush();
  // An untranslated one shows the original of today.
  return result.map((one, index) => (one.madeFrom === null ? untranslated(after[index] ?? one.text) : one));
};

/** Whether a translated paragraph was made from this very original. */
export const isCurrent = ({ madeFrom }: Translated, original: string): boolean => madeFrom === shortHash(original);

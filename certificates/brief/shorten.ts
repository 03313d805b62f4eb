import { type BriefParagraph, type BriefSection, briefSections, type PracticeBrief } from './practice-brief.ts';
import { sentencesOf } from './sentences.ts';

type Paragraph = Omit<BriefParagraph, 'text'> & { sentences: readonly string[] };

/** A section as far as it is shown. */
export type Part = { section: BriefSection; paragraphs: readonly Paragraph[]; isCut: boolean };

/** No page has room for more characters: what is longer need not be measured. */
const mostOnOnePage = 6_500;

const sentenceCount = ({ paragraphs }: Part): number => paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
const lengthOf = ({ paragraphs }: Part): number => paragraphs.reduce((sum, { sentences }) => sum + sentences.join(' ').length, 0);

/** Without the last sentence, and without what only led to it («…следующее:»). */
const withoutLast = (part: Part): Part => {
  const kept = [...part.paragraphs];
  const last = kept.pop();
  if (last && last.sentences.length > 1) kept.push({ ...last, sentences: last.sentences.slice(0, -1) });
  const cut = { ...part, paragraphs: kept, isCut: true };
  const end = kept.at(-1)?.sentences.at(-1) ?? '';
  return end.endsWith(':') && sentenceCount(cut) > 1 ? withoutLast(cut) : cut;
};

/** Whether it cannot fit, as its number of letters says. */
export const isTooLong = (parts: readonly Part[]): boolean => parts.reduce((sum, part) => sum + lengthOf(part), 0) > mostOnOnePage;

/** The sections of a brief that have a text, whole unless one alone fills more than a page. */
export const partsOf = ({ sections }: Pick<PracticeBrief, 'sections'>): Part[] =>
  briefSections
    .map((section): Part => {
      const paragraphs: Paragraph[] = [];
      let room = mostOnOnePage;
      for (const { text, ...rest } of sections[section]) {
        const sentences = sentencesOf(text).filter((sentence, index) => {
          const isFirst = index === 0 && paragraphs.length === 0;
          const isKept = room > 0 && (isFirst || sentence.length <= room);
          room = isKept ? room - sentence.length : 0;
          return isKept;
        });
        if (sentences.length > 0) paragraphs.push({ ...rest, sentences });
      }
      return { section, paragraphs, isCut: room <= 0 };
    })
    .filter(({ paragraphs }) => paragraphs.length > 0);

/**
 * How much of the room a section keeps beside the others when all must give: a chair needs the steps whole, and the limits
 * of a result stand at its end.
 */
const worth: Record<BriefSection, number> = { problem: 1, done: 2, result: 2.2, success: 1.5, steps: 6, involve: 1.5, clause: 1 };

/** Which part gives next: the longest for what it is worth. */
const longest = (parts: readonly Part[]): Part | undefined => parts.toSorted((a, b) => lengthOf(b) / worth[b.section] - lengthOf(a) / worth[a.section])[0];

/**
 * One step shorter: first the sample clause goes, then the longest section loses its last sentence, and when each has only
 * its first one left, the longest goes whole. A sentence is never cut. `undefined` when nothing is left.
 */
export const shorter = (parts: readonly Part[]): Part[] | undefined => {
  const clause = parts.find(({ section }) => section === 'clause');
  const loses = longest(parts.filter((part) => sentenceCount(part) > 1));
  const goes = clause ?? (loses ? undefined : longest(parts));
  if (goes) return parts.filter((part) => part !== goes);
  return loses && parts.map((part) => (part === loses ? withoutLast(part) : part));
};

const firstOf = (part: Part, count: number): Part => {
  const paragraphs: Paragraph[] = [];
  let left = count;
  for (const { sentences, ...rest } of part.paragraphs) {
    if (left > 0) paragraphs.push({ ...rest, sentences: sentences.slice(0, left) });
    left -= sentences.length;
  }
  return { ...part, paragraphs, isCut: part.isCut || count < sentenceCount(part) };
};

/**
 * Each way to give one section its next sentence back, the shortest for its worth first: what was taken from a column that
 * had room was taken in vain. What only leads on comes with what follows.
 */
export const longer = (parts: readonly Part[], whole: readonly Part[]): Part[][] =>
  parts
    .filter(({ isCut }) => isCut)
    .toSorted((a, b) => lengthOf(a) / worth[a.section] - lengthOf(b) / worth[b.section])
    .flatMap((part) => {
      const full = whole.find(({ section }) => section === part.section) ?? part;
      const kept = sentenceCount(part);
      const next = [kept + 1, kept + 2].map((count) => firstOf(full, count)).find((one) => !one.paragraphs.at(-1)?.sentences.at(-1)?.endsWith(':'));
      return next && sentenceCount(next) > kept ? [parts.map((one) => (one === part ? next : one))] : [];
    });

import { missingLetters, nearestLetters } from '../fonts/missing-letters.ts';
import type { BriefSource, PracticeBrief } from './practice-brief.ts';

const mostLines = 5;
const stop = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** One line: publisher, title, date. A title too long ends after a whole word; one in letters we have not is left out. */
const lineOf = ({ publisher, title: given, date }: BriefSource, width: number, measure: (text: string) => number): string => {
  const line = (shown: string) => [stop(nearestLetters(publisher)), shown && stop(shown), date && stop(date)].filter(Boolean).join(' ');
  const title = missingLetters(given.normalize('NFD').replace(/\p{M}/gu, '')).length > 0 ? '' : nearestLetters(given);
  const words = title.split(' ');
  let count = words.length;
  const shown = () =>
    count === words.length
      ? title
      : count === 0
        ? ''
        : `${words
            .slice(0, count)
            .join(' ')
            .replace(/[\p{P}\s]+$/u, '')}…`;
  while (count > 0 && measure(line(shown())) > width) count -= 1;
  return line(shown());
};

/** The main sources, a line each, with the language to read it in. */
export const sourceLines = (
  { sources }: Pick<PracticeBrief, 'sources'>,
  width: number,
  measure: (text: string) => number,
): { text: string; language: string }[] =>
  sources
    .map((source) => ({ text: lineOf(source, width, measure), language: source.language }))
    .filter(({ text }) => measure(text) <= width)
    .slice(0, mostLines);

import { type Fault, shown } from '#courses/fault.ts';
import { locales } from '#language/locale.ts';
import { literalText } from '../rich-text.ts';
import type { Rule } from './known.ts';

/** What the allow-list of rich-text.ts shows as typed, and what to write instead. */
const beyond: readonly [pattern: RegExp, expected: string][] = [
  [/<\/?[a-z!?][^>]*>?/i, 'no HTML'],
  [/^\s*#{1,6}\s.*/, 'no heading inside a part'],
  [/!\[.*/, 'no picture'],
  [/`.*/, 'no code'],
  [/^\s*\|.*\|/, 'no table'],
  [/^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/, 'no rule'],
  [/^\s*\[[^\]]+\]:.*/, 'a link in its place: [text](https://…)'],
  [/~~.*/, 'no struck-out text'],
  [/&(?:[a-z]+|#x?[0-9a-f]+);/i, 'the character itself'],
];
/** What stays of a link or a mark that was not understood. */
const failed: readonly [pattern: RegExp, expected: string][] = [
  [/\[[^\]]*\]\([^)]*\)?/, 'a link [text](https://…) with http, https or mailto'],
  [/\*\*.*|__.*/, '**strong text** closed in its paragraph'],
  [/\bhttps?:\/\/\S+/, 'a link [text](https://…)'],
];

/** As "expected" and "received". */
const findings = (text: string): [expected: string, received: string][] => {
  // What is escaped is meant as it stands.
  const unescaped = text.replace(/\\[!-/:-@[-`{-~]/g, ' ');
  const match = (lines: readonly string[], rules: typeof beyond): [string, string][] =>
    lines.flatMap((line) =>
      rules.flatMap(([pattern, expected]): [string, string][] => {
        const [found] = pattern.exec(line) ?? [];
        return found === undefined ? [] : [[expected, shown(found)]];
      }),
    );
  return [...match(unescaped.split('\n'), beyond), ...match(literalText(unescaped), failed)];
};

/** Paragraphs keep to the allow-list; title and summary are plain text. */
export const checkMarkdown: Rule = ({ texts }) =>
  locales.flatMap((locale) =>
    (texts[locale]?.paragraphs ?? []).flatMap(({ section, index, text, line }): Fault[] => {
      const plain = section === 'title' || section === 'summary';
      const found = plain ? (/[*_`<>[\]]/.test(text) ? [['plain text', shown(/[*_`<>[\]].*/.exec(text)?.[0])] as [string, string]] : []) : findings(text);
      return found.map(([expected, received]) => ({
        severity: 'error',
        file: texts[locale]?.file ?? '',
        line,
        path: `${section}.${index}`,
        expected,
        received,
      }));
    }),
  );

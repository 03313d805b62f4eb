import type { Fault } from '#courses/fault.ts';
import { locales } from '#language/locale.ts';
import { mixedScript } from '#language/text.ts';
import { toPlainText } from '../rich-text.ts';
import type { Rule } from './known.ts';

/** Characters: a title is a line of a result, a summary a paragraph of it. */
const longestTitle = 90;
const longestSummary = 300;
/** Two titles may be the same in two languages; a sentence is not. */
const sentence = 40;

/** The word with its Latin letters in brackets, since nobody sees them otherwise. */
const marked = (word: string): string => word.replace(/\p{Script=Latin}+/gu, (letters) => `[${letters}]`);

/** Lengths, one script in a word, and no original left in a translation's place. */
export const checkTexts: Rule = ({ head, texts }) => {
  const original = head.value && texts[head.value.original];
  return locales.flatMap((locale) => {
    const file = texts[locale];
    return (file?.paragraphs ?? []).flatMap(({ section, index, text, line }): Fault[] => {
      const faults: Fault[] = [];
      const fault = (severity: Fault['severity'], expected: string, received: string) =>
        faults.push({ severity, file: file?.file ?? '', line, path: `${section}.${index}`, expected, received });
      if (section === 'title' && text.length > longestTitle) fault('error', `at most ${longestTitle} characters`, String(text.length));
      if (section === 'summary' && text.length > longestSummary) fault('warning', `at most ${longestSummary} characters`, String(text.length));
      for (const { word } of mixedScript(toPlainText(text))) fault('error', 'one script in a word', marked(word));
      const same = original?.paragraphs.find((one) => one.section === section && one.index === index);
      if (same && file !== original && same.text === text && text.length >= sentence)
        fault('warning', `a translation from ${head.value?.original}`, 'the original itself');
      return faults;
    });
  });
};

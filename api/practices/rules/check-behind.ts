import type { Fault } from '#courses/fault.ts';
import { locales } from '#language/locale.ts';
import { standingsOf } from '../behind.ts';
import type { Rule } from './known.ts';

/** Translations made from another original than today's. */
export const checkBehind: Rule = ({ practice, texts }) => {
  if (!practice) return [];
  return locales.flatMap((locale) => {
    const file = texts[locale];
    const standings = standingsOf(practice, locale);
    return (file?.paragraphs ?? []).flatMap(({ section, index, line }): Fault[] =>
      standings[section]?.[index] === 'behind'
        ? [
            {
              severity: 'warning',
              file: file?.file ?? '',
              line,
              path: `${section}.${index}`,
              expected: `a translation of today's ${practice.original}.md (npm run practices:check -- --stamp once it is)`,
              received: practice.texts[locale]?.madeFrom?.[section]?.[index] ? 'one of an older paragraph' : 'one that does not say of which',
            },
          ]
        : [],
    );
  });
};

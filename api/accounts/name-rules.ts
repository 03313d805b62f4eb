import type { FieldFault } from '#api/http/problem.ts';
import { missingLetters } from '#certificates/fonts/missing-letters.ts';
import { mixedScript } from '#language/text.ts';
import { type NameWarning, nameParts, type PersonView, spellings } from './person-contract.ts';

type Names = PersonView['names'];

/** What a certificate has room for, of one spelling as a whole. */
const longestName = 120;

/** Letters no font of ours has, and names too long for the sheet: said here, not by a certificate that is never drawn. */
const printFaults = (names: Names): FieldFault[] =>
  spellings.flatMap((spelling) => {
    const parts = nameParts.map((part) => ({ part, text: names[spelling][part] }));
    const unknown = parts
      .filter(({ text }) => missingLetters(text).length > 0)
      .map(({ part }): FieldFault => ({ field: `names.${spelling}.${part}`, rule: 'letters' }));
    const tooLong = parts.map(({ text }) => text).join(' ').length > longestName;
    return tooLong ? [...unknown, { field: `names.${spelling}.family`, rule: 'too-long', limit: longestName }] : unknown;
  });

/** What keeps a name from standing on a document: a spelling begun needs family and given name, one spelling at least is needed. */
export const nameFaults = (names: Names): FieldFault[] => {
  const begun = spellings.filter((spelling) => nameParts.some((part) => names[spelling][part] !== ''));
  const needed = begun.length > 0 ? begun : (['kk'] as const);
  const missing = needed.flatMap((spelling) =>
    (['family', 'given'] as const)
      .filter((part) => names[spelling][part] === '')
      .map((part): FieldFault => ({ field: `names.${spelling}.${part}`, rule: 'required' })),
  );
  return [...missing, ...printFaults(names)];
};

const placesOf = (text: string, script: RegExp): number[] => [...text.matchAll(script)].map(({ index }) => index);

/** Doubts about the letters of a name, to be said and never corrected: the person knows how her document reads. */
export const nameDoubts = (names: Names): NameWarning[] =>
  spellings.flatMap((spelling) =>
    nameParts.flatMap((part): NameWarning[] => {
      const text = names[spelling][part];
      const field = `names.${spelling}.${part}`;
      const mixed = mixedScript(text).flatMap(({ latin }) => latin);
      if (mixed.length > 0) return [{ field, kind: 'mixed-script', positions: mixed }];
      const stranger = placesOf(text, spelling === 'latin' ? /\p{Script=Cyrillic}/gu : /\p{Script=Latin}/gu);
      return stranger.length > 0 ? [{ field, kind: 'wrong-script', positions: stranger }] : [];
    }),
  );

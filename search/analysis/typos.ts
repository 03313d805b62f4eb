/** How many slips are forgiven in a word of this length: none below 5 letters, one below 9, then two. */
export const typosAllowed = (folded: string): number => (/\p{N}/u.test(folded) || folded.length < 5 ? 0 : folded.length < 9 ? 1 : 2);

/** The word with each two neighbouring letters exchanged: the one slip that edit distance counts twice. */
export const exchanges = (folded: string): string[] =>
  Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(0, at) + folded[at + 1] + folded[at] + folded.slice(at + 2)).filter(
    (word) => word !== folded,
  );

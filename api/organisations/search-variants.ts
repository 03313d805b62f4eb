/**
 * SQLite compares letters beyond ASCII by case, so a text is looked for as typed, in small letters, in capitals and
 * with a capital at the start.
 */
export const caseVariants = (text: string): string[] => {
  const small = text.toLowerCase();
  const [first = '', ...rest] = small;
  return [...new Set([text, small, first.toUpperCase() + rest.join(''), small.toUpperCase()])];
};

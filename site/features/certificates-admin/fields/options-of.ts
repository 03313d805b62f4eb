/** A group of messages as choices, in the order of the dictionary: their keys are the values of the API. */
export const optionsOf = (words: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Words that may stand inside a sentence, where they stand alone. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

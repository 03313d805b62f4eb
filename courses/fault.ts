/** `error` keeps a course from being published; a `warning` should be mended; a `note` is for the author to judge. */
export type Severity = 'error' | 'warning' | 'note';

/** Something an author should look at: where it stands, what was expected there and what was found. */
export interface Fault {
  severity: Severity;
  /** Relative to the folder of courses: `digital-rights/course.yaml`. */
  file: string;
  /** From 1. */
  line: number;
  /** Inside the file, dotted: `modules.0.title.kk`; empty for the file as a whole. */
  path: string;
  expected: string;
  received: string;
}

/** Long values are cut: a line of output should stay a line. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

export const inOrder = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || (a.path < b.path ? -1 : 1)));

/** One line of the bench. */
export interface Row {
  name: string;
  /** What it is measured against in the same run; a dash when only the figure itself counts. */
  loop: string;
  /** Ratio to the loop, or the figure with its unit. */
  figure: string;
  /** What must hold; an aim is told and holds nobody up. */
  bar: string;
  /** Milliseconds, p50 / p95, and what else helps to read the figure. */
  beside: string;
  /** Undefined when there is only an aim. */
  ok: boolean | undefined;
}

const heads: Record<keyof Row, string> = { name: 'name', loop: 'named loop', figure: 'ratio or figure', bar: 'bar', beside: 'ms p50 / p95 beside', ok: 'ok' };
const columns = Object.keys(heads) as (keyof Row)[];

const cell = (value: Row[keyof Row]): string => (value === undefined ? 'told' : value === true ? 'yes' : value === false ? 'NO' : value);

/** The rows as a Markdown table whose columns stand below one another. */
export const table = (rows: readonly Row[]): string => {
  const lines = [columns.map((column) => heads[column]), ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const text = (line: string[]) => `| ${line.map((part, index) => part.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [text(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(text)].join('\n');
};

import { join } from 'node:path';
import type { Fault, Severity } from '#courses/fault.ts';
import { root } from './run-step.ts';

export const contentFolder = join(root, 'courses', 'content');

const line = ({ severity, file, line: at, path, expected, received }: Fault): string =>
  `  courses/content/${file}:${at}  ${severity}${path ? `  ${path}` : ''}: expected ${expected}; received ${received}`;

/** Prints what is to be mended in one course, the worst first, and a summary; returns how many errors there are. */
export const printFaults = (slug: string, faults: readonly Fault[]): number => {
  const of = (severity: Severity) => faults.filter((fault) => fault.severity === severity);
  const groups = { errors: of('error'), warnings: of('warning'), notes: of('note') };
  for (const fault of [...groups.errors, ...groups.warnings, ...groups.notes]) console.log(line(fault));
  console.log(
    `${slug}: ${Object.entries(groups)
      .map(([name, found]) => `${found.length} ${name}`)
      .join(', ')}`,
  );
  return groups.errors.length;
};

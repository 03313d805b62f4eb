import { join } from 'node:path';
import type { Fault, Severity } from '#courses/fault.ts';
import { root } from './run-step.ts';

export const contentFolder = join(root, 'courses', 'content');
export const practicesFolder = join(root, 'db', 'seed', 'practices');

const line = (folder: string, { severity, file, line: at, path, expected, received }: Fault): string =>
  `  ${folder}/${file}:${at}  ${severity}${path ? `  ${path}` : ''}: expected ${expected}; received ${received}`;

/** Prints what is to be mended in one course or practice, the worst first, and a summary; returns how many errors there are. */
export const printFaults = (slug: string, faults: readonly Fault[], folder = 'courses/content'): number => {
  const of = (severity: Severity) => faults.filter((fault) => fault.severity === severity);
  const groups = { errors: of('error'), warnings: of('warning'), notes: of('note') };
  for (const fault of [...groups.errors, ...groups.warnings, ...groups.notes]) console.log(line(folder, fault));
  console.log(
    `${slug}: ${Object.entries(groups)
      .map(([name, found]) => `${found.length} ${name}`)
      .join(', ')}`,
  );
  return groups.errors.length;
};

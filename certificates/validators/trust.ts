import { join } from 'node:path';
import { run } from './run-program.ts';

/** A folder of trust for `pdfsig -nssdir` in `folder`; with a PEM file of an authority in it, or empty. */
export const makeTrust = (folder: string, name: string, authorityFile?: string): string => {
  const place = join(folder, name);
  const steps = [
    ['-N', '--empty-password', '-d', `sql:${place}`],
    ...(authorityFile ? [['-A', '-d', `sql:${place}`, '-n', 'authority', '-t', 'CT,C,C', '-i', authorityFile]] : []),
  ];
  run('mkdir', ['-p', place]);
  for (const step of steps) {
    const { status, output } = run('certutil', step);
    if (status !== 0) throw new Error(output);
  }
  return place;
};

import type { Fault } from '#courses/fault.ts';
import { locales } from '#language/locale.ts';
import { writePractice } from '../write-practice.ts';
import type { Rule } from './known.ts';

/** Files stand in the form an export writes, so that export after import changes no byte. */
export const checkCanonical: Rule = ({ practice, head, texts }) => {
  if (!practice) return [];
  const sources: [name: string, source: string | undefined][] = [
    ['practice.yaml', head.source],
    ...locales.map((locale): [string, string | undefined] => [`${locale}.md`, texts[locale]?.source]),
  ];
  const written = writePractice(practice);
  return sources.flatMap(([name, source]): Fault[] => {
    const canonical = written.get(name);
    if (source === undefined || canonical === source) return [];
    const lines = source.split('\n');
    const differs = (canonical ?? '').split('\n').findIndex((line, index) => line !== lines[index]);
    return [
      {
        severity: 'error',
        file: `${practice.id}/${name}`,
        line: differs < 0 ? lines.length : differs + 1,
        path: '',
        expected: 'the form an export writes (npm run practices:check -- --write)',
        received: 'another',
      },
    ];
  });
};

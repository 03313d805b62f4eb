import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);
const analysis = new URL('../analysis/', import.meta.url);

/** Changes whenever a source does that decides which words stand in an index: an index made before is stale then. */
export const analysisFingerprint = (): string => {
  const sources = [
    ...readdirSync(analysis)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => new URL(name, analysis)),
    ...['fields.ts', 'term-index.ts', 'snapshot.ts'].map((name) => new URL(name, here)),
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source)).update('\0');
  return hash.digest('hex');
};

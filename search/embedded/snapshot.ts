import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import type { AsPlainObject } from 'minisearch';
import type { SearchDocument } from '../engine.ts';
import { DocumentIndex } from './document-index.ts';

/** Name of an index's file in its folder. */
export const snapshotFile = 'embedded-index.jsonl';

interface Head {
  fingerprint: string;
  position: number;
  plain: Omit<AsPlainObject, 'index'>;
}
/** A line of the file; the last one is the SHA-256 of all before it. */
type Line = { head: Head } | { documents: SearchDocument[] } | { terms: AsPlainObject['index'] } | { sum: string };

function* slices<T>(items: Iterable<T>, size: number): IterableIterator<T[]> {
  let slice: T[] = [];
  for (const item of items) {
    if (slice.push(item) < size) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

function* linesOf(index: DocumentIndex, head: Head): IterableIterator<Line> {
  yield { head };
  for (const documents of slices(index.documents(), 20)) yield { documents };
  for (const terms of slices(index.plainTerms(), 1_000)) yield { terms };
}

/**
 * Writes an index so that a crash leaves the old file or the new one. Others have their turn between lines; when `isStale`
 * says that the index has changed meanwhile, nothing is written and the answer is false.
 */
export const writeSnapshot = async (folder: string, index: DocumentIndex, fingerprint: string, position: number, isStale: () => boolean): Promise<boolean> => {
  await mkdir(folder, { recursive: true });
  const [path, unfinished] = [join(folder, snapshotFile), join(folder, `${snapshotFile}.unfinished`)];
  const file = await open(unfinished, 'w', 0o600);
  try {
    const sum = createHash('sha256');
    for (const line of linesOf(index, { fingerprint, position, plain: index.plainHead() })) {
      if (isStale()) return false;
      const text = `${JSON.stringify(line)}\n`;
      sum.update(text);
      await file.write(text);
      await turn();
    }
    if (isStale()) return false;
    await file.write(`${JSON.stringify({ sum: sum.digest('hex') } satisfies Line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
  return true;
};

export interface Loaded {
  index: DocumentIndex;
  position: number;
}

/** The index of a folder; null when there is none, it is broken or made by another analysis. */
export const readSnapshot = async (folder: string, fingerprint: string): Promise<Loaded | null> => {
  const documents: SearchDocument[] = [];
  const terms: AsPlainObject['index'] = [];
  const sum = createHash('sha256');
  let head: Head | undefined;
  let whole = false;
  try {
    for await (const text of createInterface({ input: createReadStream(join(folder, snapshotFile)), crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = JSON.parse(text) as Line;
      if ('sum' in line) {
        whole = line.sum === sum.digest('hex');
        break;
      }
      sum.update(`${text}\n`);
      if ('head' in line) head = line.head;
      else if ('documents' in line) documents.push(...line.documents);
      else terms.push(...line.terms);
      if (head?.fingerprint !== fingerprint) return null;
    }
    if (!head || !whole) return null;
    return { index: new DocumentIndex({ plain: { ...head.plain, index: terms }, documents }), position: head.position };
  } catch {
    // Missing, cut off or not ours: the caller builds it anew.
    return null;
  }
};

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Meilisearch } from 'meilisearch';
import { analysisFingerprint } from '../embedded/analysis-fingerprint.ts';
import type { RebuildProgress, SearchChange, SearchDocument } from '../engine.ts';
import { failedWith, finished } from './finished-task.ts';
import { indexSettings } from './index-settings.ts';
import { keyOf, storedDocument } from './stored-document.ts';

/** Documents in one request: far below the 100 MB a server takes, and often enough for a bar of progress. */
const batch = 200;

/** Changes whenever what stands in the index would: an index made before is stale then. */
const fingerprint = ['./stored-document.ts', './stored-stem.ts', './synonym-signs.ts']
  .reduce((hash, name) => hash.update(readFileSync(new URL(name, import.meta.url))), createHash('sha256').update(analysisFingerprint()))
  .update(JSON.stringify(indexSettings))
  .digest('hex');

/** The position stands in an index of its own with one document, so that documents and it are never swapped apart. */
export interface IndexNames {
  main: string;
  next: string;
  position: string;
}
export const indexNames = (index: string): IndexNames => ({ main: index, next: `${index}_new`, position: `${index}_position` });

interface Position {
  key: 'position';
  position: number;
  fingerprint: string;
}

export const readPosition = async (admin: Meilisearch, { position }: IndexNames): Promise<number> => {
  try {
    const found = await admin.index<Position>(position).getDocument('position');
    return found.fingerprint === fingerprint ? found.position : 0;
  } catch (error) {
    if (failedWith(error, 'index_not_found', 'document_not_found')) return 0;
    throw error;
  }
};

const writePosition = async (admin: Meilisearch, { position: uid }: IndexNames, position: number): Promise<void> => {
  await finished(admin.createIndex(uid, { primaryKey: 'key' }), 'index_already_exists');
  const settings = { searchableAttributes: [], filterableAttributes: [] };
  await finished(admin.index(uid).updateSettings(settings));
  await finished(admin.index<Position>(uid).addDocuments([{ key: 'position', position, fingerprint }]));
};

/** An index with its settings; documents come afterwards. One that is there keeps its documents. */
export const prepareIndex = async (admin: Meilisearch, uid: string): Promise<void> => {
  await finished(admin.createIndex(uid, { primaryKey: 'key' }), 'index_already_exists');
  await finished(admin.index(uid).updateSettings(indexSettings));
};

const addAll = async (admin: Meilisearch, uid: string, documents: readonly SearchDocument[], progress?: (progress: RebuildProgress) => void): Promise<void> => {
  for (let done = 0; done < documents.length; done += batch) {
    await finished(admin.index(uid).addDocuments(documents.slice(done, done + batch).map(storedDocument)));
    progress?.({ done: Math.min(done + batch, documents.length), of: documents.length });
  }
};

/** The newest of each document, then the position: what fails between them is followed again. */
export const applyChanges = async (admin: Meilisearch, names: IndexNames, changes: readonly SearchChange[], position: number): Promise<void> => {
  const newest = new Map(changes.map((change) => [change.id, change.document]));
  const gone = [...newest].flatMap(([id, document]) => (document ? [] : [keyOf(id)]));
  await addAll(
    admin,
    names.main,
    [...newest.values()].flatMap((document) => document ?? []),
  );
  if (gone.length > 0) await finished(admin.index(names.main).deleteDocuments(gone));
  await writePosition(admin, names, position);
};

/** Builds beside the index that answers and swaps once all is in; what a rebuild that broke off left behind is removed first. */
export const rebuildIndex = async (
  admin: Meilisearch,
  names: IndexNames,
  documents: readonly SearchDocument[],
  position: number,
  progress?: (progress: RebuildProgress) => void,
): Promise<void> => {
  await finished(admin.deleteIndex(names.next), 'index_not_found');
  await prepareIndex(admin, names.next);
  await addAll(admin, names.next, documents, progress);
  await finished(admin.createIndex(names.main, { primaryKey: 'key' }), 'index_already_exists');
  await finished(admin.swapIndexes([{ indexes: [names.main, names.next], rename: false }]));
  await writePosition(admin, names, position);
  await finished(admin.deleteIndex(names.next));
};

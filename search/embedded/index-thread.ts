import { parentPort, workerData } from 'node:worker_threads';
import { analysisFingerprint } from './analysis-fingerprint.ts';
import { DocumentIndex } from './document-index.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import type { Answered, Asked, ThreadData } from './thread-messages.ts';

// A worker thread: holds one index, answers for it, and keeps its file.

/** Changes come in rows; the file is written when a row has ended. What is lost with the process is followed again. */
const writtenAfterMs = 2_000;

const { folder, load } = workerData as ThreadData;
const fingerprint = analysisFingerprint();
const loaded = load ? await readSnapshot(folder, fingerprint) : null;
const index = loaded?.index ?? new DocumentIndex();
let position = loaded?.position ?? 0;
/** Counts changes, so that a file being written notices that it is old. */
let version = 0;
let written = 0;
let timer: NodeJS.Timeout | undefined;
let writing: Promise<void> = Promise.resolve();

const write = (): Promise<void> => {
  clearTimeout(timer);
  timer = undefined;
  writing = writing.then(async () => {
    while (written !== version) {
      const begun = version;
      if (await writeSnapshot(folder, index, fingerprint, position, () => version !== begun)) written = begun;
    }
  });
  return writing;
};

const writeLater = (): void => {
  timer ??= setTimeout(() => {
    // A full disk is no reason to stop answering: the file stays old and is tried again with the next change.
    write().catch((error) => {
      writing = Promise.resolve();
      console.warn('The search index could not be written:', error);
    });
  }, writtenAfterMs);
};

const answers: { [Q in Asked['question']]: (asked: Extract<Asked, { question: Q }>) => unknown } = {
  search: ({ query }) => index.search(query),
  suggest: ({ text, locale, limit }) => index.suggest(text, locale, limit),
  position: () => position,
  size: () => index.size,
  add: ({ changes }) => {
    for (const change of changes) index.change(change);
    version += 1;
    return null;
  },
  apply: (asked) => {
    for (const change of asked.changes) index.change(change);
    position = asked.position;
    version += 1;
    writeLater();
    return null;
  },
  finish: async (asked) => {
    position = asked.position;
    version += 1;
    await write();
    return null;
  },
  flush: async () => {
    await write();
    return null;
  },
};

const answer = async (asked: Asked): Promise<Answered> => {
  try {
    return { number: asked.number, answer: await (answers[asked.question] as (asked: Asked) => unknown)(asked) };
  } catch (error) {
    return { number: asked.number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answer(asked)));
parentPort?.postMessage({ number: 0, answer: null } satisfies Answered);

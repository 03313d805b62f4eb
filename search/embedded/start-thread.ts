import { Worker } from 'node:worker_threads';
import type { Answered, Question, Questions, ThreadData } from './thread-messages.ts';

/** The thread of one index, seen from outside. */
export interface IndexThread {
  ask: <Q extends Question>(question: Q, asked: Questions[Q]['asked']) => Promise<Questions[Q]['answer']>;
  /** False once it has ended for whatever reason. */
  alive: () => boolean;
  /** Ends it once it has answered what it was asked. */
  retire: () => Promise<void>;
  stop: () => Promise<void>;
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** Starts a thread and waits until its index is loaded. It keeps the process alive only while a question is open. */
export const startThread = async (data: ThreadData): Promise<IndexThread> => {
  // Settings hold passwords; an index needs none.
  const worker = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: data, env: {} });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => end(new Error(`The thread of the search index ended with ${code}.`)));
  worker.on('message', (message: Answered) => {
    const asker = waiting.get(message.number);
    waiting.delete(message.number);
    if (waiting.size === 0) worker.unref();
    if ('fault' in message) asker?.reject(new Error(message.fault));
    else asker?.resolve(message.answer as never);
  });
  await new Promise<void>((resolve, reject) => waiting.set(0, { resolve, reject }));
  const ask: IndexThread['ask'] = (question, asked) =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(ended);
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.ref();
      worker.postMessage({ number: last, question, ...asked });
    });
  return {
    ask,
    alive: () => ended === null,
    retire: async () => {
      // Who had got hold of it before it was replaced asks within one more turn.
      do await ask('size', {});
      while (waiting.size > 0);
      await worker.terminate();
    },
    stop: async () => {
      await worker.terminate();
    },
  };
};

import { Piscina } from 'piscina';
import type { SignedCredential } from '#certificates/credential/credential-input.ts';
import type { FileJudgement } from '#certificates/verification.ts';
import type { Drawing } from './drawing.ts';
import type { BadgeTask, CredentialTask, DrawingTask, PreviewTask } from './drawing-worker.ts';
import type { JudgingTask } from './judging-worker.ts';
import { watchJudging } from './watch-judging.ts';

/** For one file at work: ours take some 50 ms, and up to 2 s with the start of the thread. */
const judgingMs = 5_000;
/** How many wait, and how long at most; then people are asked to come back. */
const waitingFiles = 16;
const waitingMs = 30_000;

const thread = (file: string, maxQueue: number): Piscina =>
  new Piscina({
    filename: new URL(file, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    maxQueue,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    // Settings hold passwords; neither thread needs one.
    env: {},
  });

/**
 * Two worker threads, started when first needed. Files of strangers are parsed apart from the thread that sees private
 * keys, and one that brings its thread down disturbs no certificate.
 */
export const startDrawing = (): Drawing => {
  const drawing = thread('./drawing-worker.ts', 1_000);
  const judging = thread('./judging-worker.ts', waitingFiles);
  const watch = watchJudging(judgingMs);
  return {
    certificate: (document, variant, key, signedAt, extras = {}) =>
      drawing.run({ document, variant, key, signedAt, extras } satisfies DrawingTask) as Promise<Uint8Array<ArrayBuffer>>,
    preview: (document, variant) => drawing.run({ document, variant } satisfies PreviewTask, { name: 'preview' }) as Promise<Uint8Array<ArrayBuffer>[]>,
    credential: (input, key) => drawing.run({ input, key } satisfies CredentialTask, { name: 'credential' }) as Promise<SignedCredential>,
    badge: (document, locale) => drawing.run({ document, locale } satisfies BadgeTask, { name: 'badge' }) as Promise<Uint8Array<ArrayBuffer>>,
    brief: (document) => drawing.run(document, { name: 'brief' }) as Promise<Uint8Array<ArrayBuffer>>,
    transcript: (document) => drawing.run(document, { name: 'transcript' }) as Promise<Uint8Array<ArrayBuffer>>,
    judge: async (bytes, known) => {
      const watched = watch.begin();
      try {
        const signal = AbortSignal.any([watched.signal, AbortSignal.timeout(waitingMs)]);
        return (await judging.run({ bytes, known } satisfies JudgingTask, { signal, transferList: [bytes.buffer] })) as FileJudgement;
      } finally {
        watched.end();
      }
    },
    close: async () => {
      await Promise.all([drawing.destroy(), judging.destroy()]);
    },
  };
};

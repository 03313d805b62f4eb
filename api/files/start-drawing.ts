import { Piscina } from 'piscina';
import type { FileJudgement } from '#certificates/verification.ts';
import type { Drawing } from './drawing.ts';
import type { DrawingTask } from './drawing-worker.ts';
import type { JudgingTask } from './judging-worker.ts';

/** A file of ours is judged in some 50 ms; one that takes so long is made to keep us busy. */
const judgingMs = 10_000;

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
  const drawing = thread('./drawing-worker.ts', 64);
  const judging = thread('./judging-worker.ts', 16);
  return {
    certificate: (document, variant, key, signedAt) =>
      drawing.run({ document, variant, key, signedAt } satisfies DrawingTask) as Promise<Uint8Array<ArrayBuffer>>,
    judge: (bytes, authorities) =>
      judging.run({ bytes, authorities } satisfies JudgingTask, {
        signal: AbortSignal.timeout(judgingMs),
        transferList: [bytes.buffer],
      }) as Promise<FileJudgement>,
    close: async () => {
      await Promise.all([drawing.destroy(), judging.destroy()]);
    },
  };
};

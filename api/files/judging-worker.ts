import { judgeFile, type KnownKeys } from '#certificates/verification.ts';

export interface JudgingTask {
  bytes: Uint8Array<ArrayBuffer>;
  known: KnownKeys;
}

// pdf-lib describes on the console what is wrong with a stranger's file: nobody here asked.
console.warn = () => undefined;

/** Runs in a worker thread; see start-drawing.ts. */
export default ({ bytes, known }: JudgingTask) => judgeFile(bytes, known);

import { judgeFile } from '#certificates/verification.ts';

export interface JudgingTask {
  bytes: Uint8Array<ArrayBuffer>;
  /** PEM certificates. */
  authorities: readonly string[];
}

/** Runs in a worker thread; see start-drawing.ts. */
export default ({ bytes, authorities }: JudgingTask) => judgeFile(bytes, authorities);

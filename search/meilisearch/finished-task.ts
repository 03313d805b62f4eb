import { type EnqueuedTaskPromise, MeilisearchApiError, type Task } from 'meilisearch';

/** A write that Meilisearch took and then could not do. Texts of documents are not in its message. */
export class MeilisearchTaskFailed extends Error {
  readonly code: string;
  constructor({ uid, type, indexUid, status, error }: Task) {
    super(`Meilisearch: task ${uid} (${type} on ${indexUid ?? 'several indexes'}) ${status}: ${error?.message ?? 'no reason given'}`);
    this.name = 'MeilisearchTaskFailed';
    this.code = error?.code ?? status;
  }
}

/** A large batch on a busy server; afterwards something is wrong with it. */
const longestTask = 10 * 60_000;

/** Whether Meilisearch answered with one of these codes. */
export const failedWith = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof MeilisearchApiError && codes.includes(error.cause?.code ?? '');

/**
 * Waits until a write is done. The client resolves failed tasks as well: they are errors here, but for the code named,
 * which some versions of the server answer at once and others by the task.
 */
export const finished = async (enqueued: EnqueuedTaskPromise, mayFailWith?: string): Promise<void> => {
  const task = await enqueued.waitTask({ timeout: longestTask, interval: 20 }).catch((error) => {
    if (mayFailWith !== undefined && failedWith(error, mayFailWith)) return null;
    throw error;
  });
  if (task && task.status !== 'succeeded' && task.error?.code !== mayFailWith) throw new MeilisearchTaskFailed(task);
};

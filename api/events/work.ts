import type { Tx } from '#db/client.ts';
import type { Events, EventType } from './event.ts';

/** What a use case gets to write with: one transaction, one instant, one way to tell what happened. */
export interface Work {
  tx: Tx;
  /** UTC milliseconds: the same for everything written together. */
  now: number;
  /** Written in this transaction; reactions follow after the commit. */
  emit: <T extends EventType>(type: T, payload: Events[T]) => Promise<void>;
}

/** Opens a transaction; only an entry point (route, job, reaction) calls it. */
export type Write = <T>(fn: (work: Work) => Promise<T>) => Promise<T>;

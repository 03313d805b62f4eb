import type { Services } from '../services.ts';
import type { Events, EventType } from './event.ts';
import type { Work } from './work.ts';

/**
 * "When X, then Y". `apply` commits together with the note that it is done, so it takes effect exactly once, also
 * after kill -9. What is slow or outside (drawing a PDF) goes into `prepare`, which may run again.
 */
export interface Reaction<T extends EventType = EventType, P = unknown> {
  name: string;
  on: T;
  prepare?: (services: Services, payload: Events[T]) => Promise<P>;
  apply: (work: Work, payload: Events[T], prepared: P, services: Services) => Promise<void>;
}

/** Keeps the types of one reaction together; the list of all of them forgets them. */
export const reaction = <T extends EventType, P = undefined>(definition: Reaction<T, P>): Reaction => definition as unknown as Reaction;

import type { Services } from '#api/services.ts';
import { closeIfOverdue } from './close-attempt.ts';
import { listAttempts, listOverdue } from './queries.ts';
import { isOverdue } from './standing.ts';

/** In one run; the rest waits for the next, so that saves get their turn in between. */
const atOnce = 200;

/** Job: the clock closes what its learner left open. One transaction each: a fault in one holds up no other. */
export const closeOverdueAttempts = async ({ db, write, now }: Services): Promise<number> => {
  const overdue = await listOverdue(db, now(), atOnce);
  for (const id of overdue)
    await write((work) => closeIfOverdue(work, id)).catch((error: unknown) =>
      console.error(`attempt ${id} could not be closed:`, error instanceof Error ? error.name : 'unknown'),
    );
  return overdue.length;
};

/** What an entry point does before it reads where somebody stands: she does not wait for the job. Opens a transaction only when needed. */
export const closeOverdueOf = async ({ db, write, now }: Services, personId: string, slug?: string): Promise<void> => {
  for (const attempt of await listAttempts(db, personId, slug)) if (isOverdue(attempt, now())) await write((work) => closeIfOverdue(work, attempt.id));
};

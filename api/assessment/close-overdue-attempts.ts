import type { Services } from '#api/services.ts';
import { closeIfOverdue } from './close-attempt.ts';
import { listOverdue } from './queries.ts';

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

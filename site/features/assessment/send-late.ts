import type { SavedAnswer } from '#api/assessment/contract.ts';
import type { Locale } from '#language/locale.ts';
import { createClient } from '#site/lib/client.ts';
import { patience } from './patience.ts';
import { saveFate } from './save-fate.ts';
import { dropUnsent, readUnsent, unsentPositions } from './unsent-answers.ts';

/**
 * On the page of a result: sends what this device could not send before the end, so that it is kept and she is told.
 * Says whether the server took anything as late; what cannot be sent now waits for the next visit.
 */
export const sendLate = async (attemptId: string, locale: Locale): Promise<boolean> => {
  const client = createClient(locale);
  let late = false;
  for (const [position, { clientId, sequence, answer }] of readUnsent(attemptId, unsentPositions(attemptId))) {
    const response = await client.attempts[':id'].answers[':position'].$put(
      { param: { id: attemptId, position: String(position) }, json: { clientId, sequence, answer } },
      { init: { signal: patience() } },
    );
    const fate = saveFate(response.status);
    if (fate === 'signed-out' || fate === 'later') return late;
    late ||= fate === 'acknowledged' && ((await response.json()) as SavedAnswer).outcome === 'late';
    dropUnsent(attemptId, position, clientId);
  }
  return late;
};

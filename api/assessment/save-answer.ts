import { questionVersions } from '#api/courses/read-course.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Answer } from '#courses/answer.ts';
import { answerFits } from './answer-fits.ts';
import type { SaveAnswer, SavedAnswer } from './contract.ts';
import { canUseAttempt } from './policy.ts';
import { countLateAnswers, findLateAnswer, findPlace, insertLateAnswer, upsertAnswer } from './queries.ts';
import { lastSaveAt } from './standing.ts';

/** A page that missed the end sends a handful; more than this is not a learner. */
const mostLateAnswers = 200;

/**
 * Saves one answer: a read and a write, for this is what 500 learners do at once. A repeat of a save gets the answer it
 * got before; an older sequence never overwrites a newer; after limit and grace the answer is kept apart.
 */
export const saveAnswer = async (work: Work, actor: Member, save: SaveAnswer & { attemptId: string; position: number }): Promise<SavedAnswer> => {
  const { attemptId, position, clientId, sequence, answer } = save;
  const place = await findPlace(work.tx, attemptId, position);
  if (!place || !canUseAttempt(actor, place)) throw new Problem('not-found');
  const stored =
    place.value === null || place.sequence === null || place.savedAt === null
      ? null
      : { answer: JSON.parse(place.value) as Answer, sequence: place.sequence, savedAt: place.savedAt };
  if (stored && place.clientId === clientId) return { outcome: 'saved', sequence: stored.sequence, savedAt: stored.savedAt };

  const question = (await questionVersions(work.tx, [place.questionVersionId])).get(place.questionVersionId);
  if (!question) throw new Error(`question version ${place.questionVersionId} is not stored`);
  if (!answerFits(question, answer)) throw new Problem('invalid-input', { fields: [{ field: 'answer', rule: 'choice' }] });

  if (place.closedAt !== null || work.now > lastSaveAt(place)) return keepLate(work, save);
  if (stored && sequence <= stored.sequence) return { outcome: 'superseded', stored };
  await upsertAnswer(work.tx, attemptId, position, { value: answer, sequence, clientId, savedAt: work.now });
  return { outcome: 'saved', sequence, savedAt: work.now };
};

const keepLate = async (
  { tx, now }: Work,
  { attemptId, position, clientId, answer }: SaveAnswer & { attemptId: string; position: number },
): Promise<SavedAnswer> => {
  const before = await findLateAnswer(tx, attemptId, clientId);
  if (before) return { outcome: 'late', receivedAt: before.receivedAt };
  if ((await countLateAnswers(tx, attemptId)) >= mostLateAnswers) throw new Problem('attempt-closed');
  await insertLateAnswer(tx, { clientId, attemptId, position, value: answer, receivedAt: now });
  return { outcome: 'late', receivedAt: now };
};

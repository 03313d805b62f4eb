import { hasDocumentName } from '#api/accounts/document-name.ts';
import { personById } from '#api/accounts/read-person.ts';
import type { Admission } from '#api/assessment/obstacle.ts';
import type { Member } from '#api/http/actor.ts';
import type { Reader } from '#db/client.ts';
import { lessonsFinished } from './completion.ts';
import type { LearningFacts } from './learning.ts';

/** What decides, beside her attempts, whether she may start the final test. An account without e-mail has none to confirm. */
export const readAdmission = async (reader: Reader, member: Member, facts: LearningFacts): Promise<Admission> => {
  const person = await personById(reader, member.personId);
  return {
    withdrawn: facts.withdrawn,
    enrolled: facts.enrolledAt !== null,
    lessonsFinished: lessonsFinished(facts.course, facts),
    emailConfirmed: member.email === null || member.emailConfirmed,
    nameGiven: person !== undefined && hasDocumentName(person),
    roundOpenedAt: facts.round.openedAt,
  };
};

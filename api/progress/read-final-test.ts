import { documentName } from '#api/accounts/document-name.ts';
import { personById } from '#api/accounts/read-person.ts';
import { obstacleOf } from '#api/assessment/obstacle.ts';
import { testRules } from '#api/assessment/read-standing.ts';
import { standing } from '#api/assessment/standing.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import { readAdmission } from './admission.ts';
import type { FinalTest } from './contract.ts';
import { learningOf } from './learning.ts';
import { readFacts } from './read-learning.ts';

/** What the start page tells before the clock runs. Refuses with `not-found` where there is no final test. */
export const readFinalTest = async (reader: Reader, member: Member, slug: string, locale: Locale, now: number): Promise<FinalTest> => {
  const facts = await readFacts(reader, member.personId, slug);
  const { finalTest } = facts.course;
  if (!finalTest) throw new Problem('not-found');
  const standingNow = standing(finalTest, facts.attempts, now);
  const admission = await readAdmission(reader, member, facts);
  const person = await personById(reader, member.personId);
  return {
    slug,
    title: facts.course.title[locale],
    rules: testRules(finalTest, locale),
    round: facts.round.number,
    standing: standingNow,
    lessons: learningOf(facts, locale, now).lessons,
    obstacle: standingNow.openAttemptId === null ? obstacleOf(admission, standingNow) : null,
    names: person && admission.nameGiven ? { kk: documentName(person, 'kk'), ru: documentName(person, 'ru'), latin: documentName(person, 'latin') } : null,
    serverNow: now,
  };
};

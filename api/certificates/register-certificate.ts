import { documentName, hasDocumentName } from '#api/accounts/document-name.ts';
import { personById } from '#api/accounts/read-person.ts';
import { readAttempts } from '#api/assessment/read-standing.ts';
import { shareOf } from '#api/assessment/standing.ts';
import { courseVersion } from '#api/courses/read-course.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { missingLetters } from '#certificates/fonts/missing-letters.ts';
import { civilDate } from '#language/dates.ts';
import { heldCertificate } from './held-certificate.ts';
import { issueCertificate } from './issue-certificate.ts';
import { unmetPrerequisites } from './prerequisites.ts';
import { printedNames } from './printed-name.ts';
import { certificateOfCompletion, completionById, schemeInForce } from './queries.ts';
import { readScheme, type Scheme } from './scheme.ts';

/** The names of a person as they go to print. Throws `UndrawableName`. */
export const namesToPrint = (person: Parameters<typeof documentName>[0]) =>
  printedNames({ kk: documentName(person, 'kk'), ru: documentName(person, 'ru'), latin: documentName(person, 'latin') }, missingLetters);

const resultOf = async ({ tx }: Work, personId: string, courseSlug: string, attemptId: string | null, passMark: number | undefined) => {
  const attempt = attemptId === null ? undefined : (await readAttempts(tx, personId, courseSlug)).find(({ id }) => id === attemptId);
  return attempt && passMark !== undefined ? { share: shareOf(attempt.points ?? 0, attempt.maximum ?? 0), passMark } : undefined;
};

/** The civil date it is issued on: of the completion, or later today when only now she holds what is asked for before. */
const dayOfIssue = async ({ tx, now }: Work, personId: string, scheme: Scheme, completedAt: number): Promise<string | undefined> => {
  for (const day of [civilDate(completedAt, scheme.zone), civilDate(now, scheme.zone)])
    if ((await unmetPrerequisites(tx, personId, scheme, day)).length === 0) return day;
  return undefined;
};

/**
 * Gives a completion its certificate, once; it renews the one she holds by the same scheme. Nothing is issued when the
 * course names no scheme, when the account was deleted before and no name is left to certify, or while a certificate asked
 * for before is missing: what brings it tries again. Throws when scheme,
 * issuer or key is missing, and `UndrawableName`.
 */
export const registerCertificate = async (work: Work, completionId: string, env: Pick<Env, 'publicUrl' | 'profile'>): Promise<void> => {
  const { tx } = work;
  if (await certificateOfCompletion(tx, completionId)) return;
  const completion = await completionById(tx, completionId);
  if (!completion) throw new Error('no such completion');
  const { personId, courseSlug, courseVersionId, attemptId } = completion;
  const stored = await courseVersion(tx, courseVersionId);
  if (!stored) throw new Error('no such course version');
  const { course } = stored;
  if (course.certificateScheme === undefined) return;
  const person = await personById(tx, personId);
  if (!person || !hasDocumentName(person)) return;
  const version = await schemeInForce(tx, course.certificateScheme);
  if (!version) throw new Error(`no scheme is called ${course.certificateScheme}`);
  const scheme = readScheme(version.body);
  const issuedOn = await dayOfIssue(work, personId, scheme, completion.completedAt);
  if (issuedOn === undefined) return;
  const held = await heldCertificate(work, completion, scheme.slug);
  await issueCertificate(work, env, {
    personId,
    holderName: namesToPrint(person),
    version: { id: version.id, scheme },
    course: { slug: courseSlug, versionId: courseVersionId, course },
    issuedOn,
    completionId,
    result: await resultOf(work, personId, courseSlug, attemptId, course.finalTest?.passMark),
    follows: held && { id: held.id, number: held.number, as: 'renewal' },
  });
};

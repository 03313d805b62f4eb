import { randomBytes, randomUUID } from 'node:crypto';
import { documentName, hasDocumentName } from '#api/accounts/document-name.ts';
import { personById } from '#api/accounts/read-person.ts';
import { courseVersion } from '#api/courses/read-course.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { createCode } from '#certificates/code.ts';
import { missingLetters } from '#certificates/fonts/missing-letters.ts';
import { certificateDocument, certificateNumber, issueDate } from './certificate-document.ts';
import { printedNames } from './printed-name.ts';
import { activeKeyOf, certificateOfCompletion, completionById, insertCertificate, issuerBySlug, schemeInForce, takeNumber } from './queries.ts';
import { schemeSchema } from './scheme.ts';

/**
 * Gives a completion its certificate: number, code, and everything it says, frozen. Only once per completion. Nothing
 * is issued when the course names no scheme, or when the account was deleted before and no name is left to certify.
 * Throws when scheme, issuer or key is missing, and `UndrawableName`.
 */
export const registerCertificate = async (work: Work, completionId: string, { publicUrl, profile }: Pick<Env, 'publicUrl' | 'profile'>): Promise<void> => {
  const { tx, now, emit } = work;
  if (await certificateOfCompletion(tx, completionId)) return;
  const completion = await completionById(tx, completionId);
  if (!completion) throw new Error('no such completion');
  const stored = await courseVersion(tx, completion.courseVersionId);
  if (!stored) throw new Error('no such course version');
  const { course } = stored;
  if (course.certificateScheme === undefined) return;
  const person = await personById(tx, completion.personId);
  if (!person || !hasDocumentName(person)) return;

  const version = await schemeInForce(tx, course.certificateScheme);
  if (!version) throw new Error(`no scheme is called ${course.certificateScheme}`);
  const scheme = schemeSchema.parse(JSON.parse(version.body));
  const issuer = await issuerBySlug(tx, scheme.issuer);
  const key = await activeKeyOf(tx, scheme.issuer);
  if (!issuer || !key) throw new Error(`issuer ${scheme.issuer} is not ready`);

  const year = Number(issueDate(completion.completedAt).slice(0, 4));
  const holderName = printedNames({ kk: documentName(person, 'kk'), ru: documentName(person, 'ru'), latin: documentName(person, 'latin') }, missingLetters);
  const number = certificateNumber(issuer.numberPrefix, year, await takeNumber(tx, issuer.slug, year));
  const code = createCode(randomBytes);
  const document = certificateDocument({
    scheme, issuer, course, holderName, number, code, publicUrl,
    completedAt: completion.completedAt,
    demonstration: profile !== 'production',
  }); // biome-ignore format: one fact after another
  const id = randomUUID();
  await insertCertificate(tx, {
    id,
    number,
    code,
    completionId,
    personId: completion.personId,
    courseSlug: completion.courseSlug,
    courseVersionId: completion.courseVersionId,
    schemeVersionId: version.id,
    issuerSlug: issuer.slug,
    issuerKeyId: key.id,
    document: JSON.stringify(document),
    issuedAt: now,
  });
  await emit('certificate.registered', { certificateId: id });
};

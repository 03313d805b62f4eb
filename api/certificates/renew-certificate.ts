import { hasDocumentName } from '#api/accounts/document-name.ts';
import { mandateOn } from '#api/accounts/read-mandate.ts';
import { personById } from '#api/accounts/read-person.ts';
import { writeAudit } from '#api/accounts/write-audit.ts';
import { currentCourse } from '#api/courses/read-course.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { civilDate } from '#language/dates.ts';
import { changeableCertificate } from './changeable-certificate.ts';
import { issueCertificate } from './issue-certificate.ts';
import { UndrawableName } from './printed-name.ts';
import { type CertificateRow, certificateById, certificateOfCause, schemeInForce } from './queries.ts';
import { schemeOf } from './read-state.ts';
import { namesToPrint } from './register-certificate.ts';
import { readScheme, type Scheme } from './scheme.ts';

const impossible = (message: string): Problem => new Problem('renewal-impossible', { message });

const nameOf = async ({ tx }: Work, { personId }: CertificateRow) => {
  const person = await personById(tx, personId);
  if (!person || !hasDocumentName(person)) throw impossible('its holder has no name');
  try {
    return namesToPrint(person);
  } catch (error) {
    if (error instanceof UndrawableName) throw impossible(error.message);
    throw error;
  }
};

/** The course as taught now, of a scheme for courses; it must have the test the scheme speaks of. */
const courseOf = async ({ tx }: Work, { courseSlug }: CertificateRow, { subject, assessment }: Scheme) => {
  if (subject.of !== 'course') return undefined;
  const taught = courseSlug === null ? undefined : await currentCourse(tx, courseSlug);
  if (!taught) throw impossible('there is no such course');
  const { slug, course } = taught.version;
  if (!course.finalTest && Object.values(assessment.type).some((text) => text.includes('{'))) throw impossible('the course has no final test');
  return { slug, versionId: taught.versionId, course };
};

/**
 * Renews by hand, from today on and by the scheme in force: whoever does it answers for the assessment the scheme speaks
 * of. Once per client id. Refuses with `not-found`, `certificate-state`, `renewal-impossible` and with `conflict` when the
 * client id was another's.
 */
export const renewCertificate = async (
  work: Work,
  env: Pick<Env, 'publicUrl' | 'profile'>,
  { certificateId, clientId, note, actorId }: { certificateId: string; clientId: string; note: string | null; actorId: string },
): Promise<{ id: string; number: string }> => {
  const { tx, now } = work;
  const causeId = `renewal:${clientId}`;
  const done = await certificateOfCause(tx, causeId);
  if (done && done.followsId !== certificateId) throw new Problem('conflict');
  if (done) return { id: done.id, number: done.number };
  const old = await changeableCertificate(work, certificateId, 'renew');
  const version = await schemeInForce(tx, (await schemeOf(tx, old)).slug);
  if (!version) throw new Error('a scheme is gone');
  const scheme = readScheme(version.body);
  const issuedOn = civilDate(now, scheme.zone);
  const { validity } = scheme;
  if (validity.rule === 'mandate' && !(await mandateOn(tx, old.personId, validity.office, issuedOn))) throw impossible('the office is not hers');
  const id = await issueCertificate(work, env, {
    personId: old.personId,
    holderName: await nameOf(work, old),
    version: { id: version.id, scheme },
    course: await courseOf(work, old, scheme),
    issuedOn,
    causeId,
    follows: { id: old.id, number: old.number, as: 'renewal', note },
    actorId,
  });
  await writeAudit(work, { actorId, action: 'certificate.renewal', objectType: 'certificate', objectId: certificateId, details: { next: id } });
  const issued = await certificateById(tx, id);
  if (!issued) throw new Error('no such certificate');
  return { id, number: issued.number };
};

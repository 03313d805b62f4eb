import { randomBytes, randomUUID } from 'node:crypto';
import { mandateOn } from '#api/accounts/read-mandate.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { CertificateDocument } from '#certificates/certificate.ts';
import { createCode } from '#certificates/code.ts';
import type { Course } from '#courses/course.ts';
import { certificateDocument, certificateNumber } from './certificate-document.ts';
import { insertHistory } from './history-queries.ts';
import { activeCredentialKeyOf, activeKeyOf, insertCertificate, issuerBySlug, schemeInForce, takeNumber } from './queries.ts';
import { recognitionsInForce } from './recognition-queries.ts';
import { reserveStatus } from './reserve-status.ts';
import { readScheme, type Scheme } from './scheme.ts';
import { lastValidDay } from './validity.ts';

/** A scheme as one of its versions says it. */
export interface SchemeVersion {
  id: string;
  scheme: Scheme;
}

/** What is to be certified, to whom and why. */
export interface Issue {
  personId: string;
  /** As it goes to print: what `printedNames` gives. */
  holderName: CertificateDocument['holderName'];
  version: SchemeVersion;
  course?: { slug: string; versionId: string; course: Course } | undefined;
  /** Civil date in the scheme's zone. */
  issuedOn: string;
  /** The cause, so that it is issued once: a completion, or any other by a name of its own. */
  completionId?: string | undefined;
  causeId?: string | undefined;
  result?: CertificateDocument['result'];
  follows?: { id: string; number: string; as: 'renewal' | 'correction' | 'replacement' } | undefined;
  actorId?: string | undefined;
}

const changeOfFollowed = { renewal: 'renewed', correction: 'corrected', replacement: 'replaced' } as const;

const namesOf = async ({ tx }: Work, { prerequisites }: Scheme) => {
  const versions = await Promise.all(prerequisites.map(({ scheme }) => schemeInForce(tx, scheme)));
  return versions.flatMap((version) => (version ? [readScheme(version.body).name] : []));
};

/** Until when it is valid; an office must be held on the day of issue. Throws when it is not. */
const validityOf = async ({ tx }: Work, { validity }: Scheme, personId: string, issuedOn: string) => {
  if (validity.rule !== 'mandate') return { mandateId: null, validUntil: lastValidDay(validity, issuedOn) };
  const mandate = await mandateOn(tx, personId, validity.office, issuedOn);
  if (!mandate) throw new Error(`nobody holds the office ${validity.office}`);
  return { mandateId: mandate.id, validUntil: mandate.until ?? undefined };
};

/**
 * The one way a certificate comes to be: number, code, place in the status list and everything it says, frozen; the
 * signed files follow by reaction. The caller has looked whether it was issued for this cause before. Returns its id.
 */
export const issueCertificate = async (work: Work, { publicUrl, profile }: Pick<Env, 'publicUrl' | 'profile'>, issue: Issue): Promise<string> => {
  const { tx, now, emit } = work;
  const { personId, issuedOn, follows, holderName, course } = issue;
  const { scheme } = issue.version;
  const issuer = await issuerBySlug(tx, scheme.issuer);
  const key = await activeKeyOf(tx, scheme.issuer);
  const credentialKey = await activeCredentialKeyOf(tx, scheme.issuer);
  if (!issuer || !key) throw new Error(`issuer ${scheme.issuer} is not ready`);

  const { mandateId, validUntil } = await validityOf(work, scheme, personId, issuedOn);
  const year = Number(issuedOn.slice(0, 4));
  const number = certificateNumber(issuer.numberPrefix, year, await takeNumber(tx, issuer.slug, year));
  const code = createCode(randomBytes);
  const recognised = await recognitionsInForce(tx, scheme.slug, issuedOn);
  const document = certificateDocument({
    scheme, issuer, holderName, issuedOn, validUntil, number, code, publicUrl,
    course: course?.course,
    untilMandateEnds: mandateId !== null && validUntil === undefined ? true : undefined,
    demonstration: profile !== 'production',
    result: issue.result,
    follows: follows && { number: follows.number, as: follows.as },
    recognitions: recognised.map(({ kind, partner, agreement, since, until }) => ({ kind, partner, agreement, since, until: until ?? undefined })),
    prerequisites: await namesOf(work, scheme),
  }); // biome-ignore format: one fact after another
  const status = await reserveStatus(work, issuer.slug);
  const id = randomUUID();
  await insertCertificate(tx, {
    id,
    number,
    code,
    completionId: issue.completionId ?? null,
    causeId: issue.causeId ?? null,
    personId,
    courseSlug: course?.slug ?? null,
    courseVersionId: course?.versionId ?? null,
    schemeVersionId: issue.version.id,
    issuerSlug: issuer.slug,
    issuerKeyId: key.id,
    credentialKeyId: credentialKey?.id ?? null,
    statusListId: status.listId,
    statusIndex: status.index,
    document: JSON.stringify(document),
    issuedAt: now,
    validUntil: validUntil ?? null,
    mandateId,
    followsId: follows?.id ?? null,
    followsAs: follows?.as ?? null,
    scoreShown: false,
    holderSearch: [...new Set(Object.values(holderName))].join(' ').toLowerCase(),
  });
  const by = { at: now, actorId: issue.actorId ?? null };
  await insertHistory(tx, { certificateId: id, change: 'issued', ...by });
  if (follows) await insertHistory(tx, { certificateId: follows.id, change: changeOfFollowed[follows.as], nextId: id, ...by });
  await emit('certificate.registered', { certificateId: id });
  return id;
};

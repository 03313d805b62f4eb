import { createHash } from 'node:crypto';
import { achievementId, achievementOf, scoreId, scoreText } from './achievement.ts';
import { credentialsV2, openBadgesV3 } from './contexts.ts';
import type { CredentialInput } from './credential-input.ts';
import { kindName } from './criteria.ts';
import { toDateTime } from './data-integrity.ts';
import { statusEntries } from './status-list.ts';

const issuerOf = ({ document: { issuer }, issuerDid, publicUrl }: CredentialInput) => ({
  id: issuerDid,
  type: ['Profile'],
  name: issuer.name.en,
  url: publicUrl,
  description: `${issuer.name.kk} · ${issuer.name.ru}`,
  address: { type: ['Address'], addressCountryCode: issuer.country },
  ...(issuer.businessNumber === undefined
    ? {}
    : { otherIdentifier: [{ type: 'IdentifierEntry', identifier: issuer.businessNumber, identifierType: 'ext:BIN' }] }),
});

/** The name as printed, and a hash that only who knows the address (or our id of her) can compare. */
const identifiersOf = ({ document, recipient: { type, value, salt } }: CredentialInput) => [
  { type: 'IdentityObject', hashed: false, identityHash: document.holderName.latin, identityType: 'name' },
  {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${createHash('sha256').update(`${value}${salt}`).digest('hex')}`,
    identityType: type,
    salt,
  },
];

/** How it was assessed is what there is to show; the work itself stays with her. */
const evidenceOf = ({ document }: CredentialInput) => [
  { id: document.verifyUrl, type: ['Evidence'], name: 'Assessment and the record of this certificate', narrative: document.assessment.en },
];

/**
 * The `OpenBadgeCredential` (Open Badges 3.0 on the VC data model 2.0) of a certificate, without a proof. Throws when an
 * endorsement is no JSON.
 */
export const unsignedCredential = (input: CredentialInput) => {
  const { document, issuedAt, validUntil, endorsements } = input;
  const achievement = achievementOf(document, achievementId(input.publicUrl, input.scheme));
  const id = `urn:uuid:${input.certificateId}`;
  return {
    '@context': [credentialsV2, openBadgesV3],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: document.title.en,
    description: `${kindName(document.kind)} No. ${document.number}, issued on ${document.issuedOn}${document.demonstration ? ' by a demonstration: it proves nothing' : ''}.`,
    issuer: issuerOf(input),
    validFrom: toDateTime(issuedAt),
    ...(validUntil === null ? {} : { validUntil: toDateTime(validUntil) }),
    credentialSubject: {
      // Whoever holds this one certificate: an id of her own would follow her through all of them.
      id: `${id}#holder`,
      type: ['AchievementSubject'],
      identifier: identifiersOf(input),
      ...(document.kind === 'licence' ? { licenseNumber: document.number } : {}),
      achievement,
      ...(document.result
        ? { result: [{ type: ['Result'], resultDescription: scoreId(achievement.id), value: scoreText(document.result.share), status: 'Completed' }] }
        : {}),
    },
    evidence: evidenceOf(input),
    ...(endorsements.length > 0 ? { endorsement: endorsements.map((json) => JSON.parse(json) as Record<string, unknown>) } : {}),
    credentialStatus: statusEntries(input.publicUrl, input.status),
  };
};

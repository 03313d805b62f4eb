import { emailKey } from '#api/accounts/email-key.ts';
import { contactOf } from '#api/accounts/read-person.ts';
import type { Services } from '#api/services.ts';
import { readDocument } from '#certificates/certificate.ts';
import type { CredentialInput, SignedCredential } from '#certificates/credential/credential-input.ts';
import type { Reader } from '#db/client.ts';
import { credentialKeyOf } from './credential-key-of.ts';
import { issuerDid } from './issuer-did.ts';
import { lastInstantOf } from './last-instant.ts';
import type { CertificateRow } from './queries.ts';
import { schemeOf } from './read-state.ts';
import { endorsementsInForce } from './recognitions-in-force.ts';

/** By what she is recognised: her confirmed address, else our own id of her. The salt is published beside the hash anyway. */
const recipientOf = async (reader: Reader, { id, personId }: CertificateRow): Promise<CredentialInput['recipient']> => {
  const contact = await contactOf(reader, personId);
  return contact ? { type: 'emailAddress', value: emailKey(contact.email), salt: id } : { type: 'identifier', value: personId, salt: id };
};

/**
 * The credential of a certificate and the key that signed it; `undefined` for one issued before there were credentials. The
 * same bytes as long as nobody changed her address, so it is stored when it is issued and never made again.
 */
export const signedCredentialOf = async (
  services: Pick<Services, 'db' | 'keys' | 'env' | 'drawing'>,
  certificate: CertificateRow,
): Promise<(SignedCredential & { keyId: string }) | undefined> => {
  const { db, env, drawing } = services;
  const { id, credentialKeyId, statusListId, statusIndex, issuerSlug, schemeVersionId, courseSlug, issuedAt, validUntil } = certificate;
  if (credentialKeyId === null || statusListId === null || statusIndex === null) return undefined;
  const key = await credentialKeyOf(services, { credentialKeyId, issuerSlug });
  const { slug, zone } = await schemeOf(db, certificate);
  const document = readDocument(certificate.document);
  const signed = await drawing.credential(
    {
      document,
      certificateId: id,
      publicUrl: env.publicUrl,
      scheme: { slug, versionId: schemeVersionId, courseSlug },
      issuerDid: issuerDid(env, issuerSlug, key.publicKeyMultibase),
      recipient: await recipientOf(db, certificate),
      issuedAt,
      validUntil: validUntil === null ? null : lastInstantOf(validUntil, zone),
      status: { listId: statusListId, index: statusIndex },
      endorsements: await endorsementsInForce(db, slug, document.issuedOn),
    },
    key,
  );
  return { ...signed, keyId: key.keyId };
};

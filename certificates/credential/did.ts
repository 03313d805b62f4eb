/** A credential key as its issuer's DID document shows it. */
export interface PublishedKey {
  keyId: string;
  publicKeyMultibase: string;
  /** UTC milliseconds; null while nobody else is known to have it. */
  stolenSince: number | null;
}

const didKeyPrefix = 'did:key:';

export const didKeyOf = (publicKeyMultibase: string): string => `${didKeyPrefix}${publicKeyMultibase}`;

/** The key a did:key is; `undefined` for other DIDs. */
export const keyOfDidKey = (did: string): string | undefined => (did.startsWith(didKeyPrefix) ? did.slice(didKeyPrefix.length) : undefined);

/**
 * did:web of an issuer: the owner of the Academy has the host itself, `/.well-known/did.json`, the others have
 * `/issuers/<slug>/did.json`. A port is written `%3A4321`, as the method asks.
 */
export const didWebOf = (publicUrl: string, issuerSlug: string, ownerSlug: string): string => {
  const host = `did:web:${encodeURIComponent(new URL(publicUrl).host)}`;
  return issuerSlug === ownerSlug ? host : `${host}:issuers:${issuerSlug}`;
};

/** What a proof names its key by: in a did:key the key itself, elsewhere our id of it. */
export const verificationMethodOf = (did: string, { keyId, publicKeyMultibase }: { keyId: string; publicKeyMultibase: string }): string =>
  `${did}#${keyOfDidKey(did) === undefined ? keyId : publicKeyMultibase}`;

/**
 * The DID document of an issuer. Retired keys stay in full, so that what they signed goes on verifying; a stolen one is
 * still named, but may assert nothing any more.
 */
export const didDocument = (did: string, keys: readonly PublishedKey[]) => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: did,
  verificationMethod: keys.map((key) => ({
    id: verificationMethodOf(did, key),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key.publicKeyMultibase,
  })),
  assertionMethod: keys.filter(({ stolenSince }) => stolenSince === null).map((key) => verificationMethodOf(did, key)),
});

/** A credential key of ours as verifiers know it. */
export interface KnownCredentialKey {
  keyId: string;
  /** Every DID this key ever signed for: did:web of its issuer, did:key of itself. */
  dids: readonly string[];
  publicKeyMultibase: string;
  /** UTC milliseconds. */
  createdAt: number;
  retiredAt: number | null;
  stolenSince: number | null;
}

/** What a credential says of itself when its proof is looked at, offline. Its state now only the record or a status list knows. */
export interface CredentialJudgement {
  /**
   * `genuine`: a proof of ours over exactly this; `altered`: it names a key of ours and the proof does not fit; `other-key`:
   * soundly signed, by a key that is not ours or not this issuer's; `not-ours`: no credential, or nothing of ours in it.
   */
  verdict: 'genuine' | 'altered' | 'other-key' | 'not-ours';
  /** Of `urn:uuid:…`; only when the id has that form. */
  certificateId: string | null;
  /** The key that made the sound proof, when it is ours. */
  keyId: string | null;
  /** Where its status stands, as it says. */
  status: { listId: string; index: number } | null;
  /** Civil-free instants as written, UTC milliseconds. */
  validFrom: number | null;
  validUntil: number | null;
}

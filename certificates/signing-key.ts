/**
 * What signs PDFs, as it travels into the worker thread; PEM strings. A kind is an adapter: a key held by an HSM would be a
 * third one, naming its slot instead of carrying a key.
 */
export type SigningKey =
  | { kind: 'pem'; privateKeyPem: string; certificatePem: string; authorityPem: string }
  /** A PKCS#12 file somebody else's authority gave; its chain lies inside. */
  | { kind: 'pkcs12'; bytes: Uint8Array; password: string };

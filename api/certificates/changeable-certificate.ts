import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { type AdministratorChange, allowedChanges } from './life-rules.ts';
import type { CertificateRow } from './queries.ts';
import { readState, requiredCertificate } from './read-state.ts';

/** A certificate whose state allows a change now. Refuses with `not-found` and `certificate-state`. */
export const changeableCertificate = async ({ tx, now }: Work, id: string, change: AdministratorChange): Promise<CertificateRow> => {
  const certificate = await requiredCertificate(tx, id);
  if (!allowedChanges(await readState(tx, certificate, now)).includes(change)) throw new Problem('certificate-state');
  return certificate;
};

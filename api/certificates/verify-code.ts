import { parseCode } from '#certificates/code.ts';
import type { Reader } from '#db/client.ts';
import { attestation, stateOf } from './attestation.ts';
import { type CertificateRow, certificateByCode, filesOf, schemeVersionById } from './queries.ts';
import type { Scheme } from './scheme.ts';
import type { Attestation, CodeVerification } from './verify-contract.ts';

/** What our record says of a certificate on a day. */
export const recordOf = async (
  reader: Reader,
  certificate: CertificateRow,
  today: string,
): Promise<{ state: 'valid' | 'expired'; certificate: Attestation }> => {
  const version = await schemeVersionById(reader, certificate.schemeVersionId);
  if (!version) throw new Error('a certificate without its scheme');
  // Not parsed again: a scheme that was right when it was stored must stay readable after the schema has grown.
  const files = await filesOf(reader, [certificate.id]);
  return { state: stateOf(certificate, today), certificate: attestation(certificate, JSON.parse(version.body) as Scheme, files) };
};

/** What a code stands for, however it was typed. `today`: civil date in the Academy's zone. */
export const verifyCode = async (reader: Reader, typed: string, today: string): Promise<CodeVerification> => {
  const code = parseCode(typed);
  if (code === undefined) return { verdict: 'mistyped' };
  const row = await certificateByCode(reader, code);
  if (!row) return { verdict: 'not-found' };
  const { state, certificate } = await recordOf(reader, row, today);
  return { verdict: state, certificate };
};

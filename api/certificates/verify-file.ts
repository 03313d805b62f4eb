import { sha256Hex } from '#api/files/file-store.ts';
import { Problem } from '#api/http/problem.ts';
import type { Services } from '#api/services.ts';
import { type IssuedFile, type Variant, variants } from '#certificates/certificate.ts';
import { signatureVerdict } from '#certificates/signature-verdict.ts';
import type { FileJudgement, KnownKeys } from '#certificates/verification.ts';
import type { Reader } from '#db/client.ts';
import { recordOf } from './certificate-record.ts';
import { knownKeys, stolenSigners } from './known-keys.ts';
import { type CertificateRow, certificateByCode, certificateById, fileByHash } from './queries.ts';
import { type FileVerification, mostCodes as mostListed, type refusals } from './verify-contract.ts';

type Judged<Format extends FileJudgement['format']> = Extract<FileJudgement, { format: Format }>;
type CredentialFile = Exclude<FileJudgement, { format: 'pdf' | 'other' }>;

/** What the file is, and the certificate it names; the record is added to both. */
type Finding = { verdict: 'original'; certificate: CertificateRow; variant: Variant | null } | { verdict: (typeof refusals)[number] | 'not-ours' };

/** A file of ours carries one code; each further one costs a query. */
const mostCodes = 5;

const judge = async ({ drawing }: Pick<Services, 'drawing'>, bytes: Uint8Array<ArrayBuffer>, known: KnownKeys): Promise<FileJudgement> => {
  try {
    return await drawing.judge(bytes, known);
  } catch (error) {
    throw new Problem('service-unavailable', { retryAfter: 30, message: `a file could not be judged: ${error instanceof Error ? error.name : 'unknown'}` });
  }
};

const asVariant = (file: IssuedFile): Variant | null => variants.find((variant) => variant === file) ?? null;

/** The certificate a file names, by what cannot be counted up: its code or the random id of its credential. */
const named = async (reader: Reader, codes: readonly string[], certificateId: string | null | undefined): Promise<CertificateRow | undefined> => {
  for (const code of codes.slice(0, mostCodes)) {
    const certificate = await certificateByCode(reader, code);
    if (certificate) return certificate;
  }
  return certificateId ? certificateById(reader, certificateId) : undefined;
};

const issuedAs = async (reader: Reader, sha256: string): Promise<{ certificate: CertificateRow; variant: Variant | null } | undefined> => {
  const file = await fileByHash(reader, sha256);
  const certificate = file && (await certificateById(reader, file.certificateId));
  return file && certificate && { certificate, variant: asVariant(file.variant) };
};

/** By its signature and by the record of its bytes: both must say that it is ours. */
const findPdf = async (reader: Reader, sha256: string, { signatures, attached }: Judged<'pdf'>, isNamed: boolean): Promise<Finding> => {
  const verdict = signatureVerdict(signatures);
  if (verdict === 'appended') return { verdict };
  if (verdict === 'ours') {
    const issued = await issuedAs(reader, sha256);
    if (!issued) return { verdict: (await stolenSigners(reader)).has(signatures[0]?.signer ?? '') ? 'stolen-key' : 'not-on-record' };
    const isSame = attached === null || attached.certificateId === null || attached.certificateId === issued.certificate.id;
    return isSame ? { verdict: 'original', ...issued } : { verdict: 'altered' };
  }
  if (!isNamed) return { verdict: 'not-ours' };
  return { verdict: verdict === 'other-key' ? 'other-key' : 'altered' };
};

/** By its proof, which the same words in another order keep; by a stolen key only what is on record to the letter counts. */
const findCredential = async (reader: Reader, { credential, sha256 }: CredentialFile, known: KnownKeys, isNamed: boolean): Promise<Finding> => {
  const { verdict, certificateId, keyId } = credential;
  if (verdict === 'not-ours') return { verdict: isNamed ? 'altered' : 'not-ours' };
  if (verdict !== 'genuine') return { verdict };
  const issued = await issuedAs(reader, sha256);
  if (issued?.certificate.id === certificateId && issued) return { verdict: 'original', certificate: issued.certificate, variant: null };
  if (known.credentials.find((key) => key.keyId === keyId)?.stolenSince !== null) return { verdict: 'stolen-key' };
  const certificate = certificateId ? await certificateById(reader, certificateId) : undefined;
  return certificate ? { verdict: 'original', certificate, variant: null } : { verdict: 'not-on-record' };
};

const isUnsigned = (judgement: Judged<'pdf'> | CredentialFile): boolean =>
  judgement.format === 'pdf' ? signatureVerdict(judgement.signatures) === 'none' : judgement.credential.verdict === 'not-ours';

/**
 * Judges a file by what it proves and by our record. Keeps nothing and takes the bytes away. A number alone leads to no
 * record: numbers can be counted up, codes cannot. `now`: UTC milliseconds. Throws Problem
 * service-unavailable when it takes too long.
 */
export const verifyFile = async (
  services: Pick<Services, 'db' | 'drawing' | 'env'>,
  bytes: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<FileVerification> => {
  const { db } = services;
  const known = await knownKeys(db, services.env);
  const sha256 = sha256Hex(bytes);
  const judgement = await judge(services, bytes, known);
  if (judgement.format === 'other') return { verdict: 'unknown-format' };
  if (judgement.codes.length > 1 && isUnsigned(judgement)) return { verdict: 'several', codes: judgement.codes.slice(0, mostListed) };
  const isPdf = judgement.format === 'pdf';
  const claimed = await named(db, judgement.codes, (isPdf ? judgement.attached : judgement.credential)?.certificateId);
  const found = isPdf ? await findPdf(db, sha256, judgement, claimed !== undefined) : await findCredential(db, judgement, known, claimed !== undefined);
  if (found.verdict === 'not-ours') return { verdict: 'not-ours' };
  if (found.verdict === 'original')
    return { verdict: 'original', format: judgement.format, variant: found.variant, record: await recordOf(db, found.certificate, now) };
  return { verdict: found.verdict, record: claimed ? await recordOf(db, claimed, now) : null };
};

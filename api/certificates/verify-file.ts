import { sha256Hex } from '#api/files/file-store.ts';
import { Problem } from '#api/http/problem.ts';
import type { Services } from '#api/services.ts';
import { type IssuedFile, type Variant, variants } from '#certificates/certificate.ts';
import type { FileJudgement } from '#certificates/verification.ts';
import { knownKeys } from './known-keys.ts';
import { certificateByCode, certificateById, fileByHash } from './queries.ts';
import { recordOf } from './verify-code.ts';
import type { FileVerification } from './verify-contract.ts';

/** A file of ours carries one code; each further one costs a query. */
const mostCodes = 5;

const judge = async ({ db, drawing }: Pick<Services, 'db' | 'drawing'>, bytes: Uint8Array<ArrayBuffer>): Promise<FileJudgement> => {
  const known = await knownKeys(db);
  try {
    return await drawing.judge(bytes, known);
  } catch (error) {
    throw new Problem('service-unavailable', { retryAfter: 30, message: `a file could not be judged: ${error instanceof Error ? error.name : 'unknown'}` });
  }
};

const isVariant = (file: IssuedFile): file is Variant => (variants as readonly string[]).includes(file);

const isWhollySigned = ({ signatures: [only, ...more] }: FileJudgement): boolean =>
  only !== undefined && more.length === 0 && only.ours && only.intact && only.whole;

/**
 * Judges a file by the record of its SHA-256 and by its signature; both must agree that it is ours. Keeps nothing and takes
 * the bytes away. A number alone leads to no record: numbers can be counted up, codes cannot. `today`: civil date in the
 * Academy's zone. Throws Problem service-unavailable when it takes too long.
 */
export const verifyFile = async (services: Pick<Services, 'db' | 'drawing'>, bytes: Uint8Array<ArrayBuffer>, today: string): Promise<FileVerification> => {
  const { db } = services;
  const issued = await fileByHash(db, sha256Hex(bytes));
  const judgement = await judge(services, bytes);
  if (!judgement.isPdf) return { verdict: 'not-a-pdf' };
  const original = issued && isWhollySigned(judgement) ? await certificateById(db, issued.certificateId) : undefined;
  if (issued && original && isVariant(issued.variant)) return { verdict: 'original', variant: issued.variant, ...(await recordOf(db, original, today)) };
  for (const code of judgement.codes.slice(0, mostCodes)) {
    const claimed = await certificateByCode(db, code);
    if (claimed) return { verdict: 'altered', ...(await recordOf(db, claimed, today)) };
  }
  return { verdict: 'not-ours' };
};

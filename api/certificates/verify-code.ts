import { parseCode } from '#certificates/code.ts';
import type { Reader } from '#db/client.ts';
import { recordOf } from './certificate-record.ts';
import { certificateByCode } from './queries.ts';
import type { CodeVerification } from './verify-contract.ts';

/** What a code stands for, however it was typed. `now`: UTC milliseconds. */
export const verifyCode = async (reader: Reader, typed: string, now: number): Promise<CodeVerification> => {
  const code = parseCode(typed);
  if (code === undefined) return { verdict: 'mistyped' };
  const certificate = await certificateByCode(reader, code);
  return certificate ? { verdict: 'found', record: await recordOf(reader, certificate, now) } : { verdict: 'not-found' };
};

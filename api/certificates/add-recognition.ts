import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import { schemeInForce } from './queries.ts';
import type { AddRecognitionBody } from './recognition-contract.ts';
import { insertRecognition, type RecognitionRow, recognitionById } from './recognition-queries.ts';
import { unprintable } from './unprintable.ts';

const faultsOf = async ({ tx }: Work, { partner, agreement, signatory, scope, since, until }: AddRecognitionBody): Promise<FieldFault[]> => {
  const faults = unprintable({ partner, agreement, signatory });
  if (until !== null && until < since) faults.push({ field: 'until', rule: 'too-early', limit: since });
  for (const [index, slug] of scope.entries()) if (!(await schemeInForce(tx, slug))) faults.push({ field: `scope.${index}`, rule: 'choice' });
  return faults;
};

const contentOf = ({ partner, kind, agreement, scope, since, until, signatory, partnerDid }: AddRecognitionBody | RecognitionRow): string =>
  JSON.stringify([partner, kind, agreement, scope, since, until, signatory, partnerDid]);

/** Records a recognition, once by its id. `conflict`: the id stands for another one; `invalid-input`. */
export const addRecognition = async (work: Work, body: AddRecognitionBody, actorId: string): Promise<void> => {
  const before = await recognitionById(work.tx, body.id);
  if (before && contentOf(before) !== contentOf(body)) throw new Problem('conflict');
  if (before) return;
  const fields = await faultsOf(work, body);
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  await insertRecognition(work.tx, { ...body, createdAt: work.now, createdBy: actorId, withdrawnAt: null });
  await writeAudit(work, { actorId, action: 'recognition.add', objectType: 'recognition', objectId: body.id });
};

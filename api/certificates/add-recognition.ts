import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import type { Services } from '#api/services.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { requireRoom } from './preview-scheme.ts';
import { schemeInForce } from './queries.ts';
import type { AddRecognitionBody } from './recognition-contract.ts';
import { allRecognitions, insertRecognition, type RecognitionRow, recognitionById } from './recognition-queries.ts';
import { asPrinted } from './recognitions-in-force.ts';
import { readScheme } from './scheme.ts';
import { unprintable } from './unprintable.ts';

const faultsOf = async ({ tx }: Work, { partner, agreement, signatory, scope, since, until }: AddRecognitionBody): Promise<FieldFault[]> => {
  const faults = unprintable({ partner, agreement, signatory });
  if (until !== null && until < since) faults.push({ field: 'until', rule: 'too-early', limit: since });
  for (const [index, slug] of scope.entries()) if (!(await schemeInForce(tx, slug))) faults.push({ field: `scope.${index}`, rule: 'choice' });
  return faults;
};

const contentOf = ({ partner, kind, agreement, scope, since, until, signatory, partnerDid }: AddRecognitionBody | RecognitionRow): string =>
  JSON.stringify([partner, kind, agreement, scope, since, until, signatory, partnerDid]);

/** Refuses what has no room on the certificates it covers, beside the other recognitions that are or may come in force. */
export const requireRoomForRecognition = async (services: Services, body: AddRecognitionBody): Promise<void> => {
  const today = civilDate(services.now(), academyTimeZone);
  const others = (await allRecognitions(services.db)).filter(
    ({ id, withdrawnAt, until }) => id !== body.id && withdrawnAt === null && (until ?? today) >= today,
  );
  for (const slug of body.scope) {
    const version = await schemeInForce(services.db, slug);
    const recognitions = [...others.filter(({ scope }) => scope.includes(slug)), body].map(asPrinted);
    if (version) await requireRoom(services, [readScheme(version.body)], 'agreement', { recognitions });
  }
};

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

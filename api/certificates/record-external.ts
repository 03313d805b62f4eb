import type { Work } from '#api/events/work.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { countsLike } from './counts-like.ts';
import type { RecordExternalBody } from './external-contract.ts';
import { deleteExternal, type ExternalRow, externalById, insertExternal } from './external-queries.ts';

const contentOf = ({ schemeSlug, title, issuerName, number, issuedOn, validUntil, url }: RecordExternalBody | ExternalRow): string =>
  JSON.stringify([schemeSlug, title, issuerName, number, issuedOn, validUntil, url]);

const faultsOf = async ({ tx, now }: Work, { schemeSlug, issuedOn, validUntil }: RecordExternalBody): Promise<FieldFault[]> => {
  const today = civilDate(now, academyTimeZone);
  const faults: FieldFault[] = [];
  if (!(await countsLike(tx)).some(({ slug }) => slug === schemeSlug)) faults.push({ field: 'schemeSlug', rule: 'choice' });
  if (issuedOn > today) faults.push({ field: 'issuedOn', rule: 'too-late', limit: today });
  if (validUntil !== null && validUntil < issuedOn) faults.push({ field: 'validUntil', rule: 'too-early', limit: issuedOn });
  return faults;
};

/** Records a certificate of somebody else's that a person shows, once by its id. `conflict`: the id stands for another one; `invalid-input`. */
export const recordExternal = async (work: Work, body: RecordExternalBody, personId: string): Promise<void> => {
  const before = await externalById(work.tx, body.id);
  if (before && (before.personId !== personId || contentOf(before) !== contentOf(body))) throw new Problem('conflict');
  if (before) return;
  const fields = await faultsOf(work, body);
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  await insertExternal(work.tx, { ...body, personId, createdAt: work.now, decision: null, decisionReason: null, decidedBy: null, decidedAt: null });
};

/** Takes one back that waits. One that is not hers is none to her, and none is no fault: it may be a repeat. `conflict`: decided on. */
export const withdrawExternal = async ({ tx }: Work, id: string, personId: string): Promise<void> => {
  const external = await externalById(tx, id);
  if (external?.personId !== personId) return;
  if (external.decidedAt !== null) throw new Problem('conflict');
  await deleteExternal(tx, id);
};

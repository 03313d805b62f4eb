import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import type { Services } from '#api/services.ts';
import type { Reader } from '#db/client.ts';
import type { EditIssuerBody } from './issuer-contract.ts';
import { issuerByPrefix, issuersWithNumbers, updateIssuer } from './issuer-queries.ts';
import { requireRoom } from './preview-scheme.ts';
import { type IssuerRow, issuerBySlug } from './queries.ts';
import { revisionOf } from './read-issuers.ts';
import { readScheme } from './scheme.ts';
import { schemesInForce } from './scheme-queries.ts';
import { unprintable } from './unprintable.ts';

const kazakh = /^\d{12}$/;

const faultsOf = async (
  reader: Reader,
  before: IssuerRow,
  { name, signatories, businessNumber, country, numberPrefix }: EditIssuerBody,
): Promise<FieldFault[]> => {
  const faults = unprintable({ name, signatories });
  if (country === 'KZ' && businessNumber !== null && !kazakh.test(businessNumber)) faults.push({ field: 'businessNumber', rule: 'invalid' });
  if (numberPrefix === before.numberPrefix) return faults;
  if ((await issuersWithNumbers(reader)).has(before.slug)) faults.push({ field: 'numberPrefix', rule: 'fixed' });
  if (await issuerByPrefix(reader, numberPrefix)) faults.push({ field: 'numberPrefix', rule: 'taken' });
  return faults;
};

/** As it would be stored. */
const rowOf = (slug: string, { name, businessNumber, country, numberPrefix, signatories }: EditIssuerBody): IssuerRow => ({
  slug,
  nameKk: name.kk,
  nameRu: name.ru,
  nameEn: name.en,
  businessNumber,
  country,
  numberPrefix,
  signatories,
});

/** Refuses names and signatories that have no room on what it issues. */
export const requireRoomForIssuer = async (services: Services, slug: string, body: EditIssuerBody): Promise<void> => {
  const schemes = (await schemesInForce(services.db)).map((row) => readScheme(row.body)).filter(({ issuer }) => issuer === slug);
  await requireRoom(services, schemes, 'signatories', { issuer: rowOf(slug, body) });
};

/** Edits an issuer from now on; documents keep what they say. `not-found`, `stale`, `invalid-input`. */
export const editIssuer = async (work: Work, slug: string, body: EditIssuerBody, actorId: string): Promise<void> => {
  const before = await issuerBySlug(work.tx, slug);
  if (!before) throw new Problem('not-found');
  const after = rowOf(slug, body);
  // A repeat finds what it wrote itself.
  if (revisionOf(after) === revisionOf(before)) return;
  if (body.basedOn !== revisionOf(before)) throw new Problem('stale');
  const fields = await faultsOf(work.tx, before, body);
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  await updateIssuer(work.tx, after);
  await writeAudit(work, { actorId, action: 'issuer.change', objectType: 'issuer', objectId: slug });
};

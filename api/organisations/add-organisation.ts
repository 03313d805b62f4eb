import type { Work } from '#api/events/work.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import { checkParents } from './check-parents.ts';
import type { AddOrganisation, Organisation } from './contract.ts';
import { allRegions, insertOrganisation, organisationRow, rebuildClosure, replaceParents, sectorById } from './queries.ts';
import { nameColumns, organisationView } from './views.ts';

const placeFaults = async ({ tx }: Work, { regionCode, sectorId }: AddOrganisation): Promise<FieldFault[]> => {
  const faults: FieldFault[] = [];
  if (regionCode && !(await allRegions(tx)).some(({ code }) => code === regionCode)) faults.push({ field: 'regionCode', rule: 'choice' });
  if (sectorId && !(await sectorById(tx, sectorId))) faults.push({ field: 'sectorId', rule: 'choice' });
  return faults;
};

/** Adds a unit under its parents; the same id again answers what is there. `invalid-input` for parents that do not fit. */
export const addOrganisation = async (work: Work, input: AddOrganisation, actorId: string | null): Promise<Organisation> => {
  const known = await organisationRow(work.tx, input.id);
  if (known) return organisationView(known);
  const faults = await placeFaults(work, input);
  if (faults.length > 0) throw new Problem('invalid-input', { fields: faults });
  await checkParents(work.tx, input, input.parents);
  const { id, kind, name, businessNumber = null, regionCode = null, sectorId = null, parents } = input;
  await insertOrganisation(work.tx, { id, kind, ...nameColumns(name), businessNumber, regionCode, sectorId, createdAt: work.now });
  await replaceParents(work.tx, id, parents);
  await rebuildClosure(work.tx, [id]);
  await work.emit('places.changed', { actorId, action: 'organisation.add', objectId: id, at: work.now });
  return { id, kind, name };
};

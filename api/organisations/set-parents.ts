import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { checkParents } from './check-parents.ts';
import type { AddOrganisation } from './contract.ts';
import { descendantIds, organisationRow, rebuildClosure, replaceParents } from './queries.ts';

/** Hangs a unit, and everything under it, elsewhere. `not-found`; `invalid-input` for parents that do not fit or a cycle. */
export const setParents = async ({ tx }: Work, id: string, parents: AddOrganisation['parents']): Promise<void> => {
  const unit = await organisationRow(tx, id);
  if (!unit) throw new Problem('not-found');
  await checkParents(tx, unit, parents);
  await replaceParents(tx, id, parents);
  await rebuildClosure(tx, await descendantIds(tx, id));
};

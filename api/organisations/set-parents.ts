import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { checkParents } from './check-parents.ts';
import type { AddOrganisation } from './contract.ts';
import { descendantIds, organisationRow, parentsOf, rebuildClosure, replaceParents } from './queries.ts';

type Parents = AddOrganisation['parents'];

const areSame = (a: Parents, b: Parents): boolean => {
  const keys = (parents: Parents) =>
    parents
      .map(({ id, kind }) => `${kind} ${id}`)
      .toSorted()
      .join();
  return keys(a) === keys(b);
};

/**
 * Hangs a unit, and everything under it, elsewhere; where it hangs already nothing is done. `not-found`; `invalid-input`
 * for parents that do not fit or a cycle.
 */
export const setParents = async (work: Work, id: string, parents: Parents, actorId: string | null): Promise<void> => {
  const { tx, now, emit } = work;
  const unit = await organisationRow(tx, id);
  if (!unit) throw new Problem('not-found');
  await checkParents(tx, unit, parents);
  if (areSame(await parentsOf(tx, id), parents)) return;
  await replaceParents(tx, id, parents);
  await rebuildClosure(tx, await descendantIds(tx, id));
  await emit('places.changed', { actorId, action: 'organisation.link', objectId: id, at: now });
};

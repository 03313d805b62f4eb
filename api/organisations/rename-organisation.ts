import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { Organisation } from './contract.ts';
import { organisationRow, renameOrganisationRow } from './queries.ts';
import { nameColumns, nameOf, organisationView } from './views.ts';

/** Gives a unit another name; the one it has already changes nothing. `not-found`. */
export const renameOrganisation = async (work: Work, id: string, name: Organisation['name'], actorId: string | null): Promise<Organisation> => {
  const row = await organisationRow(work.tx, id);
  if (!row) throw new Problem('not-found');
  const old = nameOf(row);
  if (old.kk === name.kk && old.ru === name.ru && old.en === name.en) return organisationView(row);
  await renameOrganisationRow(work.tx, id, nameColumns(name));
  await work.emit('places.changed', { actorId, action: 'organisation.rename', objectId: id, at: work.now });
  return { ...organisationView(row), name };
};

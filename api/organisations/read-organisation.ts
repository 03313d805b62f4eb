import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { comparator } from '#language/collation.ts';
import type { Locale } from '#language/locale.ts';
import type { OrganisationPlace } from './contract.ts';
import { childrenOf, organisationRow, organisationRows, parentsOf } from './queries.ts';
import { organisationView } from './views.ts';

/** A unit in its place; what hangs under it in the order of the reader's alphabet. `not-found`. */
export const readOrganisation = async (reader: Reader, id: string, locale: Locale): Promise<OrganisationPlace> => {
  const row = await organisationRow(reader, id);
  if (!row) throw new Problem('not-found');
  const links = await parentsOf(reader, id);
  const above = (
    await organisationRows(
      reader,
      links.map((link) => link.id),
    )
  ).map(organisationView);
  const parents = links.flatMap(({ id: parentId, kind }) => above.filter((unit) => unit.id === parentId).map((organisation) => ({ kind, organisation })));
  const compare = comparator(locale);
  const children = (await childrenOf(reader, id)).map(organisationView).toSorted((a, b) => compare(a.name[locale], b.name[locale]));
  const { businessNumber, regionCode, sectorId } = row;
  return { ...organisationView(row), businessNumber, regionCode, sectorId, parents, children };
};

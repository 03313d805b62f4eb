import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { type OrganisationKind, type ParentKind, parentFaults } from './parents.ts';
import { organisationRows, standsUnder } from './queries.ts';

/** Throws `invalid-input` when a parent does not exist, does not fit its link, or stands under the unit itself (a cycle). */
export const checkParents = async (
  reader: Reader,
  child: { id: string; kind: OrganisationKind },
  parents: readonly { id: string; kind: ParentKind }[],
): Promise<void> => {
  const rows = await organisationRows(
    reader,
    parents.map(({ id }) => id),
  );
  const fields = parentFaults(
    child,
    parents.map(({ id, kind: link }) => ({ id, link, kind: rows.find((row) => row.id === id)?.kind ?? null })),
  );
  for (const [i, { id }] of parents.entries())
    if (id !== child.id && (await standsUnder(reader, child.id, id))) fields.push({ field: `parents.${i}`, rule: 'choice' });
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
};

import type { FieldFault } from '#api/http/problem.ts';
import type { organisationKinds, parentKinds } from './contract.ts';

export type OrganisationKind = (typeof organisationKinds)[number];
export type ParentKind = (typeof parentKinds)[number];

/** What a link of each kind may lead to. A local union stands in a branch's line. */
const leadsTo: Record<ParentKind, readonly OrganisationKind[]> = {
  federal: ['federation'],
  sectoral: ['sectoral', 'local'],
  territorial: ['territorial'],
};

/** What is wrong with the parents of a unit; `kind` is null for a parent that is not there. */
export const parentFaults = (
  child: { id: string; kind: OrganisationKind },
  parents: readonly { id: string; link: ParentKind; kind: OrganisationKind | null }[],
): FieldFault[] => {
  const faults: FieldFault[] = [];
  if (child.kind === 'federation' && parents.length > 0) faults.push({ field: 'parents', rule: 'invalid' });
  if (child.kind !== 'federation' && parents.length === 0) faults.push({ field: 'parents', rule: 'required' });
  for (const [i, { id, link, kind }] of parents.entries()) {
    const twice = parents.findIndex((other) => other.id === id && other.link === link) !== i;
    if (id === child.id || kind === null || twice || !leadsTo[link].includes(kind)) faults.push({ field: `parents.${i}`, rule: 'choice' });
  }
  return faults;
};

import type { Organisation, OrganisationPlace } from '#api/organisations/contract.ts';

type Kind = Organisation['kind'];
type Link = OrganisationPlace['parents'][number];

/** How a unit hangs under one of this kind; null where nothing can. The API refuses what does not fit. */
export const linkTo = (kind: Kind): Link['kind'] | null =>
  (({ federation: 'federal', sectoral: 'sectoral', local: 'sectoral', territorial: 'territorial', primary: null }) as const)[kind];

/** What can be added under another unit. */
export const kindsBelow: readonly Kind[] = ['sectoral', 'territorial', 'local', 'primary'];

/** Links as the API takes them. */
export const linksOf = ({ parents }: OrganisationPlace): { id: string; kind: Link['kind'] }[] =>
  parents.map(({ kind, organisation: { id } }) => ({ id, kind }));

/** All of a unit's parents are one field of a form. */
export const parentsAre = (field: string): Record<string, string> =>
  Object.fromEntries(['parents', ...Array.from({ length: 11 }, (_, i) => `parents.${i}`)].map((path) => [path, field]));

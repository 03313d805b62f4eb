import type { Organisation } from '#api/organisations/contract.ts';
import type { Texts } from '#language/locale.ts';

interface Typed {
  /** The text of the field. */
  text: string;
  /** Of the radio buttons that were shown: an id, `none`, or '' when nothing was chosen. */
  chosen: string;
  /** The text those buttons were found for; '' when none were shown. */
  searched: string;
}

/** `id` is undefined while she has to choose among `found` (or to write another name when it is empty). */
export interface OrganisationChoice {
  id: string | null | undefined;
  found: Organisation[];
}

const same = (name: Texts, text: string): boolean => Object.values(name).some((one) => one.toLowerCase() === text.toLowerCase());

/**
 * Which unit a typed name means, without a script: the present one when its name stays, one whose whole name was typed,
 * or the one chosen from the list the page showed for this very text.
 */
export const chooseOrganisation = async (
  { text, chosen, searched }: Typed,
  present: { id: string; name: Texts } | null,
  search: (text: string) => Promise<Organisation[]>,
): Promise<OrganisationChoice> => {
  const typed = text.trim();
  if (typed === '') return { id: null, found: [] };
  if (present && same(present.name, typed)) return { id: present.id, found: [] };
  const found = await search(typed);
  if (searched.trim() === typed && chosen !== '') {
    if (chosen === 'none') return { id: null, found };
    if (found.some(({ id }) => id === chosen)) return { id: chosen, found };
  }
  const exact = found.filter(({ name }) => same(name, typed));
  return exact.length === 1 ? { id: exact[0]?.id, found: [] } : { id: undefined, found };
};

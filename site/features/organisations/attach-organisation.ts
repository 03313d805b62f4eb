import type { Organisation, OrganisationPlace } from '#api/organisations/contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, fieldProblem, readProblem } from '#site/lib/form.ts';
import { linksOf, linkTo, parentsAre } from './tree-links.ts';
import { messages } from './tree-messages/messages.ts';

/** Hangs a unit under one more. Null when it hangs there. */
export const attachOrganisation = async (
  api: ApiClient,
  locale: Locale,
  unit: OrganisationPlace,
  above: Organisation | undefined,
): Promise<FormProblem | null> => {
  const t = messages[locale].attach;
  const kind = above && linkTo(above.kind);
  if (!above || !kind) return fieldProblem('organisation', t.wrong);
  const answer = await api.organisations[':id'].parents.$put({ param: { id: unit.id }, json: { parents: [...linksOf(unit), { id: above.id, kind }] } });
  if (answer.ok) return null;
  const says = Object.fromEntries(Object.keys(parentsAre('organisation')).map((path) => [path, t.wrong]));
  return readProblem(answer, 'organisation', { says, elsewhere: parentsAre('organisation') });
};

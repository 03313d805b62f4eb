import type { OrganisationPlace } from '#api/organisations/contract.ts';
import type { ApiClient } from '#api/page-locals.ts';

/** A unit in its place; null when there is none, or when it cannot be read. */
export const readOrganisation = async (api: ApiClient, id: string | undefined): Promise<OrganisationPlace | null> => {
  if (!id) return null;
  const answer = await api.organisations[':id'].$get({ param: { id: encodeURIComponent(id) } });
  return answer.ok ? await answer.json() : null;
};

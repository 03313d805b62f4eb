import type { Region, Sector } from '#api/organisations/contract.ts';
import type { ApiClient } from '#api/page-locals.ts';

/** The regions to choose from; none when they cannot be read, so that the rest of a form still works. */
export const readRegions = async (api: ApiClient): Promise<Region[]> => {
  const answer = await api.regions.$get();
  return answer.ok ? (await answer.json()).regions : [];
};

/** All sectors, retired ones included and marked. */
export const readSectors = async (api: ApiClient): Promise<Sector[]> => {
  const answer = await api.sectors.$get();
  return answer.ok ? (await answer.json()).sectors : [];
};

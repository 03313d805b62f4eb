import { Problem } from '#api/http/problem.ts';
import { nameOf } from '#api/organisations/views.ts';
import type { Reader } from '#db/client.ts';
import { namesOf } from './document-name.ts';
import { nameDoubts } from './name-rules.ts';
import type { PersonAnswer } from './person-contract.ts';
import { personRow, presentMembership } from './queries.ts';

/** A profile as its owner sees it, with doubts about the letters of her name. */
export const readProfile = async (reader: Reader, personId: string): Promise<PersonAnswer> => {
  const row = await personRow(reader, personId);
  if (!row) throw new Problem('not-found');
  const { id, language, regionCode, sectorId, employerName, employerBusinessNumber, position, sex, birthYear } = row;
  const place = (await presentMembership(reader, personId))?.organisation;
  const names = namesOf(row);
  const organisation = place ? { id: place.id, name: nameOf(place) } : null;
  const person = { id, names, language, regionCode, sectorId, organisation, employerName, employerBusinessNumber, position, sex, birthYear };
  return { person, warnings: nameDoubts(names) };
};

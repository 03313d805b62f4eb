import type { Work } from '#api/events/work.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { nameColumns } from './document-name.ts';
import { moveMembership } from './move-membership.ts';
import { nameFaults } from './name-rules.ts';
import type { PersonInput } from './person-contract.ts';
import { organisationRow, type PersonRow, personRow, regionExists, sectorRow, updatePerson } from './queries.ts';

/** A retired sector may stay where it stands, and be chosen by nobody else. */
const choiceFaults = async (reader: Reader, person: PersonRow, { regionCode, sectorId, organisationId }: PersonInput): Promise<FieldFault[]> => {
  const sector = sectorId === null ? undefined : await sectorRow(reader, sectorId);
  const wrong = {
    regionCode: regionCode !== null && !(await regionExists(reader, regionCode)),
    sectorId: sectorId !== null && sectorId !== person.sectorId && (!sector || sector.retiredAt !== null),
    organisationId: organisationId !== null && !(await organisationRow(reader, organisationId)),
  };
  return Object.entries(wrong).flatMap(([field, isWrong]): FieldFault[] => (isWrong ? [{ field, rule: 'choice' }] : []));
};

/** Saves a whole profile. `invalid-input` names every field that does not fit. */
export const saveProfile = async (work: Work, personId: string, input: PersonInput): Promise<void> => {
  const person = await personRow(work.tx, personId);
  if (!person || person.anonymisedAt !== null) throw new Problem('not-found');
  const thisYear = new Date(work.now).getUTCFullYear();
  const fields: FieldFault[] = [...nameFaults(input.names), ...(await choiceFaults(work.tx, person, input))];
  if (input.birthYear !== null && input.birthYear > thisYear) fields.push({ field: 'birthYear', rule: 'too-big', limit: thisYear });
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  const { names, organisationId, language = person.language, ...columns } = input;
  await updatePerson(work.tx, personId, { ...columns, ...nameColumns(names), language, updatedAt: work.now });
  await moveMembership(work, personId, organisationId);
};

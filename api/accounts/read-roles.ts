import { nameOf } from '#api/organisations/views.ts';
import type { Reader } from '#db/client.ts';
import { personName, type Spelling } from './document-name.ts';
import { personsMatching } from './queries.ts';
import type { FoundPerson, RoleGrant } from './role-contract.ts';
import { heldRoles, rolesHeldBy } from './role-queries.ts';

const mostFound = 20;

export const findPersons = async (reader: Reader, text: string, spelling: Spelling): Promise<FoundPerson[]> => {
  const found = await personsMatching(reader, text, mostFound);
  const held = await rolesHeldBy(
    reader,
    found.map(({ person }) => person.id),
  );
  return found.map(({ person, email }) => ({
    id: person.id,
    name: personName(person, spelling),
    email,
    roles: held.filter(({ personId }) => personId === person.id).map(({ role, organisationId }) => ({ role, organisationId })),
  }));
};

export const listRoles = async (reader: Reader, spelling: Spelling): Promise<RoleGrant[]> =>
  (await heldRoles(reader)).map(({ role, person, email, organisation, granter }) => ({
    id: role.id,
    person: { id: person.id, name: personName(person, spelling), email },
    role: role.role,
    organisation: organisation && { id: organisation.id, name: nameOf(organisation) },
    grantedAt: role.grantedAt,
    grantedBy: granter && { id: granter.id, name: personName(granter, spelling) },
  }));

import { nameOf } from '#api/organisations/views.ts';
import type { Reader } from '#db/client.ts';
import { personName, type Spelling } from './document-name.ts';
import { auditPage, heldRoles, personsMatching, rolesHeldBy } from './queries.ts';
import type { AuditEntry, FoundPerson, RoleGrant } from './role-contract.ts';

const mostFound = 20;
const pageSize = 50;

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

/** 50 entries older than `before`; `next` is null on the last page. */
export const readAudit = async (reader: Reader, before: number | undefined, spelling: Spelling): Promise<{ entries: AuditEntry[]; next: number | null }> => {
  const rows = await auditPage(reader, before, pageSize + 1);
  const entries = rows.slice(0, pageSize).map(({ entry, actor }) => ({
    id: entry.id,
    at: entry.at,
    actor: actor && { id: actor.id, name: personName(actor, spelling) },
    action: entry.action,
    objectType: entry.objectType,
    objectId: entry.objectId,
    details: entry.details ?? {},
  }));
  return { entries, next: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null };
};

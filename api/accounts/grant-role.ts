import type { Work } from '#api/events/work.ts';
import type { Role } from '#api/http/actor.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import { organisationRow, personRow } from './queries.ts';
import { insertRole, roleRow, rolesHeldBy } from './role-queries.ts';
import { writeAudit } from './write-audit.ts';

interface NewRole {
  /** Made by the client; the same id again is the same role. */
  id?: string;
  personId: string;
  role: Role;
  /** The subtree of an organisation administrator; with no other role. */
  organisationId?: string | undefined;
  /** Null on the command line and in seeds. */
  grantedBy: string | null;
}

const roleFaults = async ({ tx }: Work, { personId, role, organisationId }: NewRole): Promise<FieldFault[]> => {
  const person = await personRow(tx, personId);
  const needsUnit = role === 'organisation-administrator';
  const faults: FieldFault[] = [];
  if (!person || person.anonymisedAt !== null) faults.push({ field: 'personId', rule: 'choice' });
  if (needsUnit && !organisationId) faults.push({ field: 'organisationId', rule: 'required' });
  else if (organisationId && (!needsUnit || !(await organisationRow(tx, organisationId)))) faults.push({ field: 'organisationId', rule: 'choice' });
  return faults;
};

/** Grants a role and notes it; one held already is answered as it is. `invalid-input`; `conflict` for an id that was another role or one revoked since. */
export const grantRole = async (work: Work, grant: NewRole): Promise<{ id: string }> => {
  const { id = crypto.randomUUID(), personId, role, organisationId = null, grantedBy } = grant;
  const fields = await roleFaults(work, grant);
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  const held = (await rolesHeldBy(work.tx, [personId])).find((row) => row.role === role && row.organisationId === organisationId);
  if (held) return { id: held.id };
  if (await roleRow(work.tx, id)) throw new Problem('conflict');
  await insertRole(work.tx, { id, personId, role, organisationId, grantedBy, grantedAt: work.now, revokedBy: null, revokedAt: null });
  await writeAudit(work, { actorId: grantedBy, action: 'role.grant', objectType: 'person', objectId: personId, details: { role, organisationId } });
  return { id };
};

import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { academyAdministratorIds, endRole, roleRow } from './role-queries.ts';
import { writeAudit } from './write-audit.ts';

/** Throws `last-administrator` when the Academy would be left with nobody to grant roles. */
export const keepOneAdministrator = async ({ tx }: Work, personId: string): Promise<void> => {
  const administrators = await academyAdministratorIds(tx);
  if (administrators.has(personId) && administrators.size === 1) throw new Problem('last-administrator');
};

/** Revokes a role and notes it; harmless when it was revoked already. `not-found`, `last-administrator`. */
export const revokeRole = async (work: Work, id: string, revokedBy: string): Promise<void> => {
  const held = await roleRow(work.tx, id);
  if (!held) throw new Problem('not-found');
  if (held.revokedAt !== null) return;
  const { personId, role, organisationId } = held;
  if (role === 'academy-administrator') await keepOneAdministrator(work, personId);
  await endRole(work.tx, id, revokedBy, work.now);
  await writeAudit(work, { actorId: revokedBy, action: 'role.revoke', objectType: 'person', objectId: personId, details: { role, organisationId } });
};

import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { deleteMailsOf } from '#api/mail/delete-mails.ts';
import { nameColumns } from './document-name.ts';
import { removeAccount, removePlacesOf, removeSessionsOf, removeTokens, updatePerson } from './queries.ts';
import { keepOneAdministrator } from './revoke-role.ts';
import { endRole, rolesHeldBy } from './role-queries.ts';
import { writeAudit } from './write-audit.ts';

const noName = { family: '', given: '', patronymic: '' };

/**
 * Deletes account, sessions, links, letters, memberships and mandates; the person stays without anything that tells who
 * she was. Roles and audit are kept as ids, certificates copy what they attest. `last-administrator`.
 */
export const deleteAccount = async (work: Work, { personId, accountId }: Member): Promise<void> => {
  const { tx, now } = work;
  await keepOneAdministrator(work, personId);
  for (const { id } of await rolesHeldBy(tx, [personId])) await endRole(tx, id, personId, now);
  await removeSessionsOf(tx, accountId);
  await removeTokens(tx, accountId);
  await deleteMailsOf(work, accountId);
  await removeAccount(tx, accountId);
  await removePlacesOf(tx, personId);
  await updatePerson(tx, personId, {
    ...nameColumns({ kk: noName, ru: noName, latin: noName }),
    language: null,
    regionCode: null,
    sectorId: null,
    employerName: null,
    employerBusinessNumber: null,
    position: null,
    sex: null,
    birthYear: null,
    updatedAt: now,
    anonymisedAt: now,
  });
  await writeAudit(work, { actorId: personId, action: 'account.delete', objectType: 'person', objectId: personId });
  await work.emit('account.deleted', { personId });
};

import { type Actor, isAcademyAdministrator } from '#api/http/actor.ts';

/** What is under /account, /person and /sessions is one's own: those routes take no id but that of one's own session. */
export const canFindPersons = (actor: Actor): boolean => isAcademyAdministrator(actor);
export const canEditRoles = (actor: Actor): boolean => isAcademyAdministrator(actor);
export const canReadAudit = (actor: Actor): boolean => isAcademyAdministrator(actor);

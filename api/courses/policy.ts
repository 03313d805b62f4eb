import { type Actor, hasRole, isAcademyAdministrator } from '#api/http/actor.ts';

/** Taking a course out of the catalogue, putting it back, and seeing withdrawn ones in the list. */
export const canWithdrawCourse = (actor: Actor): boolean => hasRole(actor, 'methodist') || isAcademyAdministrator(actor);

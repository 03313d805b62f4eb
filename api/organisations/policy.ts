import { type Actor, isAcademyAdministrator } from '#api/http/actor.ts';

export const canEditSectors = (actor: Actor): boolean => isAcademyAdministrator(actor);
export const canEditTree = (actor: Actor): boolean => isAcademyAdministrator(actor);

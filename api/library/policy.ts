import { type Actor, hasRole, isAcademyAdministrator, type Member } from '#api/http/actor.ts';

/** A shelf, a subscription: its owner's, whatever role others hold. */
export const ownsThing = (member: Member, thing: { personId: string }): boolean => thing.personId === member.personId;
/** Readers' questions are read and answered by who knows the library. */
export const canAnswerQuestions = (actor: Actor): boolean => hasRole(actor, 'methodist') || isAcademyAdministrator(actor);

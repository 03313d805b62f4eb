import { type Actor, isAcademyAdministrator } from '#api/http/actor.ts';

/** The file shows name and result: its holder's own, and the Academy's administrators' who answer for it. */
export const canDownload = (actor: Actor, certificate: { personId: string }): boolean =>
  actor !== null && (actor.personId === certificate.personId || isAcademyAdministrator(actor));

import { type Actor, isAcademyAdministrator } from '#api/http/actor.ts';

/** The file shows name and result: its holder's own, and the Academy's administrators' who answer for it. */
export const canDownload = (actor: Actor, certificate: { personId: string }): boolean =>
  actor !== null && (actor.personId === certificate.personId || isAcademyAdministrator(actor));

/** Schemes, issuers and recognitions: what certificates say and in whose name. */
export const canEditSchemes = (actor: Actor): boolean => isAcademyAdministrator(actor);

export const canReadExternalQueue = (actor: Actor): boolean => isAcademyAdministrator(actor);
/** Nobody decides on her own. */
export const canDecideExternal = (actor: Actor, { personId }: { personId: string }): boolean => isAcademyAdministrator(actor) && actor?.personId !== personId;

/** Links to a transcript are made, seen and ended by whose transcript it is. */
export const ownsShare = (actor: Actor, share: { personId: string }): boolean => actor?.personId === share.personId;

/** Certificates for whole lists of people. */
export const canIssueInBulk = (actor: Actor): boolean => isAcademyAdministrator(actor);

/** Finding any certificate and reading its history. */
export const canReadCertificates = (actor: Actor): boolean => isAcademyAdministrator(actor);

/** Revoking, suspending, restoring, correcting, replacing and renewing by hand: nobody decides on her own. */
export const canChangeCertificate = (actor: Actor, certificate: { personId: string }): boolean =>
  isAcademyAdministrator(actor) && actor?.personId !== certificate.personId;

/** Renewing by taking the test again and showing the score are its holder's own affair; no role changes that. */
export const isHolder = (actor: Actor, certificate: { personId: string }): boolean => actor?.personId === certificate.personId;

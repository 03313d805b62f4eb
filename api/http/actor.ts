import type { Locale } from '#language/locale.ts';

export type Role = 'assessor' | 'methodist' | 'organisation-administrator' | 'academy-administrator';

/** Somebody signed in. Every one of them is a learner. */
export interface Member {
  personId: string;
  accountId: string;
  sessionId: string;
  email: string | null;
  emailConfirmed: boolean;
  language: Locale | null;
  roles: { role: Role; organisationId: string | null }[];
}

/** Who asks: a member, or nobody we know. */
export type Actor = Member | null;

export const hasRole = (actor: Actor, role: Role): boolean => actor?.roles.some((held) => held.role === role) ?? false;
export const isAcademyAdministrator = (actor: Actor): boolean => hasRole(actor, 'academy-administrator');

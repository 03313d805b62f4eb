import type { Actor, Member } from './actor.ts';
import { Problem } from './problem.ts';

/** The member who asks; refuses visitors. */
export const requireMember = (actor: Actor): Member => {
  if (actor === null) throw new Problem('not-signed-in');
  return actor;
};

/** Refuses unless a policy said yes: visitors are asked to sign in, members are told no. */
export const requireAllowed = (allowed: boolean, actor: Actor): void => {
  if (allowed) return;
  throw new Problem(actor === null ? 'not-signed-in' : 'forbidden');
};

import type { Actor } from '#api/http/actor.ts';

/** Nobody but the learner sees, continues or hands in an attempt; no role changes that. Others are told it does not exist. */
export const canUseAttempt = (actor: Actor, attempt: { personId: string }): boolean => actor?.personId === attempt.personId;

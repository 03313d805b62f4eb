import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from './problem.ts';

/**
 * How often, per key. By account (or e-mail) limits are narrow; by address they are wide, because a plant of 2,000
 * people sits behind one. `seconds` is the window.
 */
const windows = {
  // Both: what counts an e-mail alone and narrowly lets anybody keep its owner out (docs/decisions/0006).
  'sign-in:email-network': { points: 10, seconds: 15 * 60 },
  'sign-in:email': { points: 100, seconds: 60 * 60 },
  'sign-in:address': { points: 600, seconds: 15 * 60 },
  'mail:email': { points: 5, seconds: 60 * 60 },
  'mail:address': { points: 600, seconds: 60 * 60 },
  'password:account': { points: 10, seconds: 15 * 60 },
  'link:address': { points: 600, seconds: 15 * 60 },
  'check:address': { points: 6_000, seconds: 60 },
  'verify:address': { points: 600, seconds: 60 },
  'verify-file:address': { points: 60, seconds: 60 },
  'verify-list:address': { points: 30, seconds: 60 },
  'transcript:address': { points: 300, seconds: 60 },
  'transcript-pdf:address': { points: 60, seconds: 60 },
  'brief:address': { points: 300, seconds: 60 },
  'search:address': { points: 1_200, seconds: 60 },
  'external:account': { points: 20, seconds: 24 * 60 * 60 },
  'recommend:account': { points: 10, seconds: 24 * 60 * 60 },
  'preview:account': { points: 60, seconds: 60 },
  'write:account': { points: 600, seconds: 60 },
} as const;
type LimitName = keyof typeof windows;

export interface Limits {
  /** Counts one try; throws `too-many-requests` with the seconds to wait when there were too many. */
  consume: (name: LimitName, key: string) => Promise<void>;
  /** Begins the window anew: what succeeded was no guess. */
  forget: (name: LimitName, key: string) => Promise<void>;
}

/** In memory, for one process; starts from nothing after a restart. */
export const createLimits = (): Limits => {
  const limiters = Object.fromEntries(
    Object.entries(windows).map(([name, { points, seconds }]) => [name, new RateLimiterMemory({ points, duration: seconds })]),
  ) as Record<LimitName, RateLimiterMemory>;
  return {
    forget: async (name, key) => {
      await limiters[name].delete(key);
    },
    consume: async (name, key) => {
      try {
        await limiters[name].consume(key);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw new Problem('too-many-requests', { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) });
        throw refusal;
      }
    },
  };
};

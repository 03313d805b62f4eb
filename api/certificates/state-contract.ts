import { z } from '@hono/zod-openapi';
import { certificateStates, changeReasons } from '#certificates/certificate.ts';
import { successions } from './state.ts';

/** Civil date, `YYYY-MM-DD`. */
const day = z.iso.date();

/** What a certificate is today; meanings in state.ts. Spread into what shows one. */
export const stateShape = {
  state: z.enum(certificateStates),
  /** From which day it is so; null while it is simply valid. */
  since: day.nullable(),
  /** From the closed list; null when there is none to give. */
  reason: z.enum(changeReasons).nullable(),
  /** The last valid day, inclusive: as printed, or that of an office that ended; null when none is known. */
  lastDay: day.nullable(),
};

/** One certificate of a chain, oldest first. */
export const chainLinkSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    /** How it comes after the one before it; null for the first. */
    as: z.enum(successions).nullable(),
    issuedOn: day,
  })
  .openapi('ChainLink');

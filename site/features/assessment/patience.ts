const mostMs = 15_000;

/** Ends a request that a weak connection neither answers nor drops, so that the next try can begin. Undefined in old browsers. */
export const patience = (): AbortSignal | null => AbortSignal.timeout?.(mostMs) ?? null;

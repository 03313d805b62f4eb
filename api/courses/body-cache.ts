/** Parsed JSON bodies by content hash, the longest unused forgotten first. Bodies are shared: nobody may change one. */
export const createBodyCache = <T>(limit: number): { get: (id: string) => T | undefined; add: (id: string, json: string) => T } => {
  const bodies = new Map<string, T>();
  const keep = (id: string, body: T): T => {
    bodies.delete(id);
    bodies.set(id, body);
    const oldest = bodies.keys().next().value;
    if (bodies.size > limit && oldest !== undefined) bodies.delete(oldest);
    return body;
  };
  return {
    get: (id) => {
      const body = bodies.get(id);
      return body === undefined ? undefined : keep(id, body);
    },
    add: (id, json) => keep(id, JSON.parse(json) as T),
  };
};

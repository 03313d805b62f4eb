/** A credential of ours has some 6 KB, with endorsements some 20. */
const longest = 256 * 1024;
const deepest = 32;

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gsu;

/** Whether no object names a key twice and nothing is nested too deep. `text` is well-formed JSON. */
const isPlain = (text: string): boolean => {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key = JSON.parse(last) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return false;
      keys?.add(key);
    }
    if (open.length > deepest) return false;
    last = token;
  }
  return true;
};

/**
 * The object a stranger's JSON holds; `undefined` when it is no object, too long or too deep, or names a key twice: two
 * readers could see two different things in it. Never throws.
 */
export const readJson = (text: string): Record<string, unknown> | undefined => {
  if (text.length > longest) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(text) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

/** The objects among a value or a list of values, as JSON-LD writes one or many. */
export const objectsIn = (value: unknown): Record<string, unknown>[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one));

/** A text, else an empty one: `String` throws on an object that brings a `toString` of its own. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

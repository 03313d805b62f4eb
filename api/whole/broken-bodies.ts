/** Marks nobody types on purpose: they turn names round, hide in them, or cut them off. */
export const unseen = '\u202E\u0000\u200B\u2066\uFEFF\u0007';

/** Bodies that are no JSON (400), or JSON of no form of ours (422). */
export const brokenBodies: readonly (readonly [name: string, body: string, status: 400 | 422])[] = [
  ['nothing', '', 400],
  ['half an object', '{"email": "a', 400],
  ['not JSON', '<xml/>', 400],
  ['null', 'null', 422],
  ['a list', '[]', 422],
  ['a list of lists', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 422],
  ['a text', '"text"', 422],
  ['a number', '12', 422],
  ['a prototype', '{"__proto__":{"roles":["academy-administrator"]}}', 422],
  ['a constructor', '{"constructor":{"prototype":{"roles":[]}}}', 422],
];

const values: readonly unknown[] = [
  null,
  [],
  {},
  [{}],
  true,
  -1,
  1e308,
  '',
  'x'.repeat(10_000),
  unseen,
  `${unseen}Әсел${unseen}`,
  '\ud800',
  '../../../etc/passwd',
  "'; drop table persons; --",
  '{{constructor}}',
  JSON.parse('{"__proto__":{"a":1}}'),
];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body with one field, however deep, replaced by each of the values, taken away, or joined by an unknown one. */
export function* brokenFields(body: Json): Generator<{ field: string; json: unknown }> {
  yield { field: '+unknown', json: { ...body, unknown: 1 } };
  yield { field: '+toString', json: { ...body, toString: 1, hasOwnProperty: 1 } };
  for (const [field, held] of Object.entries(body)) {
    const { [field]: _, ...without } = body;
    yield { field: `-${field}`, json: without };
    for (const value of values) yield { field, json: { ...body, [field]: value } };
    if (isObject(held)) for (const inner of brokenFields(held)) yield { field: `${field}.${inner.field}`, json: { ...body, [field]: inner.json } };
  }
}

import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import type { Fault } from './fault.ts';

/** A YAML file that knows where everything in it stands. */
export interface YamlFile<T> {
  file: string;
  source: string;
  document: Document;
  /** Absent when the file is not what the schema asks for. */
  value: T | undefined;
  faults: Fault[];
  /** The line, from 1, of the value at this path, or of the nearest thing around it. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Offset of the key or item at `path`; stops at the last step that exists. */
const offsetOf = (document: Document, path: readonly PropertyKey[]): number => {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
};

/** Reads YAML 1.2 against a schema. Faults of syntax and of schema come with their lines; nothing is thrown. */
export const readYaml = <T>(file: string, source: string, schema: z.ZodType<T>): YamlFile<T> => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineOf = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line || 1;
  const fault = (line: number, path: readonly PropertyKey[], expected: string, received: string): Fault => ({
    severity: 'error',
    file,
    line,
    path: path.map(String).join('.'),
    expected,
    received,
  });
  const base = { file, source, document, lineOf };
  if (document.errors.length > 0)
    return {
      ...base,
      value: undefined,
      faults: document.errors.map((error) => fault(lines.linePos(error.pos[0]).line, [], 'valid YAML', error.message.split('\n')[0] ?? error.code)),
    };
  const data: unknown = document.toJS();
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ...base, value: parsed.data, faults: [] };
  const faults = parsed.error.issues.flatMap((issue) =>
    describeIssue(issue, data).map(({ path, expected, received }) => fault(lineOf(path), path, expected, received)),
  );
  return { ...base, value: undefined, faults };
};

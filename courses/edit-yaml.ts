import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { YamlFile } from './read-yaml.ts';

/** A change of a source text: what stands from `start` to `end` gives way to `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** All edits at once; they must not overlap. */
export const applyEdits = (source: string, edits: readonly Edit[]): string =>
  [...edits].sort((a, b) => b.start - a.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);

const mapAt = ({ document }: YamlFile<unknown>, path: readonly (string | number)[]): YAMLMap | undefined => {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && key.value === step)?.value;
    else return undefined;
  }
  return isMap(node) ? node : undefined;
};

/**
 * Sets `key: value` in the mapping at `path` without touching anything else of the file: comments, quotes and breaks of
 * lines stay as the author made them. A new key stands after `after`, or first. `value` is YAML.
 */
export const setKey = (file: YamlFile<unknown>, path: readonly (string | number)[], key: string, value: string, after?: string): Edit => {
  const map = mapAt(file, path);
  const first = map?.items[0];
  if (!map || !first || !isNode(first.key) || !first.key.range) throw new Error(`${file.file}: no mapping at ${path.join('.')}`);
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (pair && isNode(pair.value) && pair.value.range) return { start: pair.value.range[0], end: pair.value.range[1], text: value };
  if (pair && isNode(pair.key) && pair.key.range) return { start: pair.key.range[0], end: pair.key.range[1] + 1, text: `${key}: ${value}` };
  const [start] = first.key.range;
  if (map.flow) return { start, end: start, text: `${key}: ${value}, ` };
  const column = start - (file.source.lastIndexOf('\n', start - 1) + 1);
  const previous = map.items.find((one) => isScalar(one.key) && one.key.value === after);
  if (previous && isNode(previous.value) && previous.value.range) {
    const lineEnd = file.source.indexOf('\n', previous.value.range[1] - (file.source[previous.value.range[1] - 1] === '\n' ? 1 : 0));
    const end = lineEnd < 0 ? file.source.length : lineEnd;
    return { start: end, end, text: `\n${' '.repeat(column)}${key}: ${value}` };
  }
  return { start, end: start, text: `${key}: ${value}\n${' '.repeat(column)}` };
};

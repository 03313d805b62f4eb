import { locales, type Texts } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';

/** Names of fields are the paths of the API's body (`subject.outcomes.0.kk`), so that each fault finds its field. */
type Leaf = string | number | boolean | null | undefined;
type Tree = Leaf | readonly Tree[] | { readonly [key: string]: Tree };

const isText = (value: Tree): value is string => typeof value === 'string';

/** A stored thing as the entries of its form: a list of words is a name that comes several times, «no» is nothing. */
export const entriesOf = (tree: Tree, path = ''): [name: string, value: string][] => {
  if (tree === null || tree === undefined || tree === false) return [];
  if (tree === true) return [[path, 'yes']];
  if (typeof tree !== 'object') return [[path, String(tree)]];
  const below = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (Array.isArray(tree)) return tree.flatMap((value: Tree, index) => (isText(value) ? [[path, value] as [string, string]] : entriesOf(value, below(index))));
  return Object.entries(tree).flatMap(([key, value]) => entriesOf(value, below(key)));
};

/** Fields from entries, as a sent form gives them. */
export const fieldsOf = (entries: readonly (readonly [name: string, value: string])[]): Fields => {
  const all = (name: string) => entries.filter(([one]) => one === name).map(([, value]) => value);
  return { entries, all, text: (name) => all(name)[0] ?? '' };
};

/** How many rows of a list the form has: the names under it are numbered from 0. */
export const rowsIn = ({ entries }: Fields, list: string): number =>
  entries.reduce((most, [name]) => {
    const row = name.startsWith(`${list}.`) ? Number(name.slice(list.length + 1).split('.')[0]) : -1;
    return Number.isInteger(row) ? Math.max(most, row + 1) : most;
  }, 0);

/** Whether anything is written in a field of this name or below it. */
export const isFilled = ({ entries }: Fields, path: string): boolean =>
  entries.some(([name, value]) => (name === path || name.startsWith(`${path}.`)) && value.trim() !== '');

/** Rows of a list in which something is written, each read by its path. */
export const filledRows = <T>(fields: Fields, list: string, read: (path: string) => T): T[] =>
  Array.from({ length: rowsIn(fields, list) }, (_, row) => `${list}.${row}`)
    .filter((path) => isFilled(fields, path))
    .map(read);

/** A text in the three languages. */
export const textsIn = ({ text }: Fields, path: string): Texts => {
  const [kk, ru, en] = locales.map((language) => text(`${path}.${language}`).trim());
  return { kk: kk ?? '', ru: ru ?? '', en: en ?? '' };
};

/** What was written as a number; anything else stays as it is, for the API to refuse by its field. */
export const numberIn = ({ text }: Fields, path: string): number => {
  const written = text(path).trim().replace(',', '.');
  return (/^\d+(\.\d+)?$/.test(written) ? Number(written) : written === '' ? undefined : written) as number;
};

/** An optional field: left out of the body when nothing is written. */
export const optionalIn = <Key extends string>({ text }: Fields, path: string, key: Key): { [K in Key]?: string } => {
  const written = text(path).trim();
  return (written === '' ? {} : { [key]: written }) as { [K in Key]?: string };
};

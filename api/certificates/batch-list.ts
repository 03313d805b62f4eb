import { parse } from 'csv-parse/sync';
import type { Spelling } from '#api/accounts/document-name.ts';
import { emailKey } from '#api/accounts/email-key.ts';
import type { NamePart } from '#api/accounts/person-contract.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import { cleanText } from '#language/text.ts';
import { type Column, columnOf, spellingLike } from './batch-columns.ts';
import { mostRows } from './batch-contract.ts';

export type ListNames = Record<Spelling, Record<NamePart, string>>;

/** Somebody on a list; empty texts for what it does not say. */
export interface ListedPerson {
  email: string;
  names: ListNames;
}

const noName = () => ({ family: '', given: '', patronymic: '' });
const nameOrder = ['family', 'given', 'patronymic'] as const;

const refuse = (fault: Omit<FieldFault, 'field'>): never => {
  throw new Problem('invalid-input', { fields: [{ field: 'list', ...fault }] });
};

/** Tab, semicolon or comma: the one that stands there most often. */
const delimiterOf = (text: string): string => {
  const often = (sign: string): number => text.split(sign).length;
  return ['\t', ';', ','].toSorted((a, b) => often(b) - often(a))[0] ?? ',';
};

const cellsOf = (text: string): string[][] => {
  try {
    const lines = parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, skip_empty_lines: true });
    return lines.map((line) => line.map(cleanText)).filter((line) => line.some((cell) => cell !== ''));
  } catch {
    return refuse({ rule: 'list-format' });
  }
};

const byColumns = (cells: readonly string[], columns: readonly (Column | undefined)[]): ListedPerson => {
  const person: ListedPerson = { email: '', names: { kk: noName(), ru: noName(), latin: noName() } };
  cells.forEach((cell, index) => {
    const column = columns[index];
    if (column?.of === 'email') person.email = emailKey(cell);
    else if (column) person.names[column.spelling][column.part] = cell;
  });
  return person;
};

/** Without heads: e-mail wherever it stands (an empty cell in front is one that is missing), then family, given name and patronymic, in the spelling their letters are of. */
const byPlace = (cells: readonly string[]): ListedPerson => {
  const at = cells.findIndex((cell, index) => cell.includes('@') || (index === 0 && cell === ''));
  const names = cells.filter((_, index) => index !== at);
  const spelling = spellingLike(names.join(' '));
  return byColumns(at === -1 ? names : [cells[at] ?? '', ...names], [
    ...(at === -1 ? [] : [{ of: 'email' } as const]),
    ...nameOrder.map((part) => ({ of: 'name', part, spelling }) as const),
  ]);
};

/**
 * The people of a list, in its order. Refuses, naming the field `list`, what is no table, names no column we know, is empty
 * or has too many rows.
 */
export const readList = (text: string): ListedPerson[] => {
  const [first = [], ...others] = cellsOf(text);
  if (first.length === 0) return refuse({ rule: 'required' });
  const columns = first.map(columnOf);
  const hasHeads = columns.some((column) => column !== undefined) && !first.some((cell) => cell.includes('@'));
  const rows = hasHeads ? others : [first, ...others];
  if (rows.length === 0) return refuse({ rule: 'required' });
  if (rows.length > mostRows) return refuse({ rule: 'list-rows', limit: mostRows });
  if (!hasHeads && rows.some((cells) => cells.length > nameOrder.length + 1)) return refuse({ rule: 'list-columns' });
  return rows.map((cells) => (hasHeads ? byColumns(cells, columns) : byPlace(cells)));
};

import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { fieldsOf, rowsIn } from './form-fields.ts';

/** A row's fields under another number; those of other lists as they were. */
const renumbered = (name: string, list: string, gone: number): string | undefined => {
  const prefix = `${list}.`;
  if (!name.startsWith(prefix)) return name;
  const [row = '', ...rest] = name.slice(prefix.length).split('.');
  if (Number(row) === gone) return undefined;
  return Number(row) > gone ? [list, Number(row) - 1, ...rest].join('.') : name;
};

/**
 * The form after its button `add` (name of a list) or `remove` (list and number of a row) was pressed; null when it was
 * another button. An added row is one empty field below its number.
 */
export const editRows = (fields: Fields): Fields | null => {
  const [add, remove] = [fields.text('add'), fields.text('remove')];
  const kept = fields.entries.filter(([name]) => name !== 'add' && name !== 'remove');
  if (add !== '') return fieldsOf([...kept, [`${add}.${rowsIn(fieldsOf(kept), add)}.row`, '']]);
  const [, list, row] = /^(.+)\.(\d+)$/.exec(remove) ?? [];
  if (list === undefined) return null;
  return fieldsOf(
    kept.flatMap(([name, value]) => {
      const next = renumbered(name, list, Number(row));
      return next === undefined ? [] : [[next, value] as const];
    }),
  );
};

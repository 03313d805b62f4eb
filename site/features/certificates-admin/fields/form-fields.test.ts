import { expect, test } from 'vitest';
import { editRows } from './edit-rows.ts';
import { entriesOf, fieldsOf, filledRows, isFilled, numberIn, optionalIn, rowsIn, textsIn } from './form-fields.ts';

const names = (n: number) => [`outcomes.${n}.kk`, `outcomes.${n}.ru`] as const;
const two = fieldsOf([
  [names(0)[0], 'бір'],
  [names(0)[1], 'один'],
  [names(1)[0], 'екі'],
  ['outcomesNote', 'x'],
]);

test('a stored thing is laid out by its paths and read again by them', () => {
  const fields = fieldsOf(
    entriesOf({ name: { kk: 'А', ru: 'Б', en: 'C' }, taughtIn: ['kk', 'ru'], rows: [{ scheme: 'x', external: true }], level: null, card: false }),
  );
  expect(textsIn(fields, 'name')).toEqual({ kk: 'А', ru: 'Б', en: 'C' });
  expect(fields.all('taughtIn')).toEqual(['kk', 'ru']);
  expect([fields.text('rows.0.external'), rowsIn(fields, 'rows'), isFilled(fields, 'level'), fields.text('card')]).toEqual(['yes', 1, false, '']);
});

test('a row is added at the end, removed from the middle, and other buttons change nothing', () => {
  const added = editRows(fieldsOf([...two.entries, ['add', 'outcomes']]));
  expect(added && rowsIn(added, 'outcomes')).toBe(3);
  expect(added && filledRows(added, 'outcomes', (path) => path)).toEqual(['outcomes.0', 'outcomes.1']);
  const removed = editRows(fieldsOf([...two.entries, ['remove', 'outcomes.0']]));
  expect(removed?.entries).toEqual([
    ['outcomes.0.kk', 'екі'],
    ['outcomesNote', 'x'],
  ]);
  expect(editRows(two)).toBeNull();
});

test('numbers may have a comma; what is none is left to the API to refuse', () => {
  const fields = fieldsOf([
    ['clock', ' 4,5 '],
    ['months', 'бір'],
    ['code', ' Q1 '],
    ['url', ' '],
  ]);
  expect([numberIn(fields, 'clock'), numberIn(fields, 'months'), numberIn(fields, 'none')]).toEqual([4.5, 'бір', undefined]);
  expect({ ...optionalIn(fields, 'code', 'code'), ...optionalIn(fields, 'url', 'url') }).toEqual({ code: 'Q1' });
});

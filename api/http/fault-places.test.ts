import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { faultPlaces } from './fault-places.ts';

test('what a failed query was to write stays out of the log, place and kind of the fault do not', () => {
  const said = faultPlaces(new DrizzleQueryError('insert into mails', ['asel@example.org', 'Dear Asel,\n    at noon Asel Mysalova', 'bye'], undefined));
  expect(said).not.toMatch(/asel|Mysalova|insert/i);
  expect(said).toMatch(/^Error\n\s+at .*fault-places\.test\.ts:\d+/);
});

test('what is no error is told by its type', () => {
  expect(faultPlaces('asel@example.org')).toBe('string');
});

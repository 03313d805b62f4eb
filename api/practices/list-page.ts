import { z } from 'zod';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { type LibraryFilter, matchesFilter } from './library-filter.ts';
import { sectorRows } from './queries.ts';
import { type PublishedPractice, publishedPractices } from './read-practice.ts';
import { countryName } from './term-labels.ts';

/** Where a page ended: publication and id of its last entry. */
const cursorSchema = z.tuple([z.number().int(), z.string().max(80)]);

const writeCursor = ({ practice, republishedAt }: PublishedPractice): string => Buffer.from(JSON.stringify([republishedAt, practice.id])).toString('base64url');

const readCursor = (cursor: string): z.infer<typeof cursorSchema> => {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('invalid-input', { fields: [{ field: 'cursor', rule: 'invalid' }] });
  }
};

/** Sectors are the academy's own and countries the world's: the contract knows only how they are written. */
const unknownValues = async (reader: Reader, { sector, country }: LibraryFilter): Promise<FieldFault[]> => {
  const known = sector.length > 0 ? (await sectorRows(reader)).map(({ id }) => id) : [];
  const field = (name: string, values: readonly string[], right: (value: string) => boolean): FieldFault[] =>
    values.flatMap((value, index) => (right(value) ? [] : [{ field: `${name}.${index}`, rule: 'choice' as const }]));
  return [...field('sector', sector, (id) => known.includes(id)), ...field('country', country, (code) => code === '001' || countryName(code, 'en') !== code)];
};

export interface LibraryPage {
  practices: PublishedPractice[];
  total: number;
  next: string | null;
}

/**
 * One page of what readers can see under a filter, newest publication first. A page stays right when something is
 * published meanwhile: it begins after an entry, not at a number. Throws `invalid-input` for values nobody has.
 */
export const listPage = async (
  reader: Reader,
  filter: LibraryFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<LibraryPage> => {
  const fields = await unknownValues(reader, filter);
  if (fields.length > 0) throw new Problem('invalid-input', { fields });
  const [at, id] = cursor === undefined ? [Number.POSITIVE_INFINITY, ''] : readCursor(cursor);
  const all = (await publishedPractices(reader)).filter(({ practice }) => matchesFilter(practice, filter));
  const rest = all.filter(({ practice, republishedAt }) => republishedAt < at || (republishedAt === at && practice.id > id));
  const practices = rest.slice(0, limit);
  const last = practices.at(-1);
  return { practices, total: all.length, next: last && rest.length > limit ? writeCursor(last) : null };
};

import { type LibraryFilter, libraryFilterSchema } from '#api/practices/library-filter.ts';
import { termLabel } from '#api/practices/term-labels.ts';
import type { Locale } from '#language/locale.ts';

const kinds = ['country', 'theme', 'instrument', 'standard'] as const;
const isNamed = (name: keyof LibraryFilter): name is (typeof kinds)[number] => (kinds as readonly string[]).includes(name);

/** A filter for people: what is chosen under each name, joined by commas; languages and decades as they are. */
export const filterWords = (filter: LibraryFilter, locale: Locale, sectors: ReadonlyMap<string, string>): string[] =>
  (Object.keys(filter) as (keyof LibraryFilter)[])
    .filter((name) => filter[name].length > 0)
    .map((name) =>
      filter[name].map((value) => (isNamed(name) ? termLabel(name, value, locale) : name === 'sector' ? (sectors.get(value) ?? value) : value)).join(', '),
    );

/** As stored with a subscription; words that have gone since are left out. */
export const storedFilter = (json: string): LibraryFilter => {
  const parsed = libraryFilterSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : libraryFilterSchema.parse({});
};

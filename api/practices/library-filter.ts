import { z } from '@hono/zod-openapi';
import { locales } from '#language/locale.ts';
import type { Practice } from './practice.ts';
import { instruments, standards, themes } from './terms.ts';

/** More choices than a person makes. */
const mostChoices = 50;

/** `?country=DE&country=FR`: one value, several or none. */
const choices = <T extends string>(value: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat()))
    .pipe(z.array(value).max(mostChoices))
    .openapi({ type: 'array', items: { type: 'string' } });

/** What to narrow the library by, as it stands in an address. Any of the values of one name; all names together. */
export const libraryFilterSchema = z.object({
  country: choices(z.string().regex(/^([A-Z]{2}|001)$/)),
  theme: choices(z.enum(themes)),
  sector: choices(z.string().regex(/^[a-z0-9-]{1,50}$/)),
  instrument: choices(z.enum(instruments)),
  standard: choices(z.enum(standards)),
  /** Decades: `2010`. */
  period: choices(z.string().regex(/^\d{3}0$/)),
  language: choices(z.enum(locales)),
});
export type LibraryFilter = z.infer<typeof libraryFilterSchema>;

/** The decades a practice lasted: `2010`, `2020`. One that goes on lasts until the year it was last checked. */
export const decades = ({ years, sources }: Pick<Practice, 'years' | 'sources'>): string[] => {
  const newest = Math.max(years.from, ...sources.map(({ checked }) => Number(checked.on.slice(0, 4))));
  const first = Math.floor(years.from / 10);
  const last = Math.floor((years.to ?? newest) / 10);
  return Array.from({ length: last - first + 1 }, (_, index) => String((first + index) * 10));
};

/** The languages an entry can be read in. */
export const readableIn = ({ texts }: Pick<Practice, 'texts'>): (typeof locales)[number][] => locales.filter((locale) => texts[locale]?.sections.title?.[0]);

/** What a practice has under each name of a filter. A practice for every sector has none. */
export const filterValues = (practice: Practice): Record<keyof LibraryFilter, readonly string[]> => ({
  country: practice.countries,
  theme: practice.themes,
  sector: practice.sectors,
  instrument: [practice.instrument],
  standard: practice.standards,
  period: decades(practice),
  language: readableIn(practice),
});

export const matchesFilter = (practice: Practice, filter: LibraryFilter): boolean => {
  const values = filterValues(practice);
  return (Object.keys(filter) as (keyof LibraryFilter)[]).every(
    (name) => filter[name].length === 0 || filter[name].some((value) => values[name].includes(value)),
  );
};

/** The filter as an address carries it, in a fixed order: the same filter is the same text. */
export const filterAddress = (filter: LibraryFilter): string => {
  const address = new URLSearchParams();
  for (const name of Object.keys(filter).sort() as (keyof LibraryFilter)[]) for (const value of [...filter[name]].sort()) address.append(name, value);
  return address.toString();
};

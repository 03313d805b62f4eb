import { z } from '@hono/zod-openapi';
import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';
import { deepestHit, type FacetName, type SearchQuery } from '#search/engine.ts';

export const hitsPerPage = 20;
/** More choices than a person makes; each costs the engine. */
const mostChoices = 50;
/** Typed or pasted by mistake; the engine looks at `longestQuery` characters and the answer says so. */
const longestText = 2_000;

/** `?country=DE&country=FR`: one value, several or none. */
const choices = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))
  .pipe(z.array(z.string().regex(/^[A-Za-z0-9-]{1,80}$/)).max(mostChoices))
  .openapi({ type: 'array', items: { type: 'string' } });

/** Filters as they stand in the address, one name for each facet. */
const filterSchema = z.object({
  kind: choices,
  country: choices,
  theme: choices,
  sector: choices,
  instrument: choices,
  standard: choices,
  period: choices,
  language: choices,
}) satisfies z.ZodType<Record<FacetName, string[]>>;

export const searchQuerySchema = filterSchema
  .extend({
    q: z.string().max(longestText).transform(cleanText).default(''),
    locale: z.enum(locales),
    sort: z.enum(['relevance', 'newest', 'year']).default('relevance'),
    page: z.coerce
      .number()
      .int()
      .min(1)
      .max(Math.ceil(deepestHit / hitsPerPage))
      .default(1),
  })
  .strict();
export type SearchAddress = z.infer<typeof searchQuerySchema>;

/** What the engine is asked for one page of results. */
export const engineQuery = ({ q, locale, sort, page, ...filters }: SearchAddress): SearchQuery => ({
  text: q,
  locale,
  filters,
  sort,
  offset: (page - 1) * hitsPerPage,
  limit: hitsPerPage,
});

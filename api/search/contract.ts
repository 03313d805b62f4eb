import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, problemResponses } from '#api/http/problem-contract.ts';
import { everybody } from '#api/http/who-may.ts';
import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';
import { facetNames } from '#search/engine.ts';
import { searchQuerySchema } from './search-query.ts';

const tags = ['search'];

/** A piece of text; `marked` is what was searched for. */
const fragments = z.array(z.object({ text: z.string(), marked: z.boolean() }));
const kind = z.enum(['practice', 'course', 'lesson']);
/** Address below the language: `/library/<id>`, `/courses/<slug>`, `/courses/<slug>/<lesson>`. */
const path = z.string();

const hitSchema = z
  .object({
    kind,
    path,
    /** Of the title and the passage shown: the reader's where the document has it. */
    language: z.enum(locales),
    title: fragments,
    /** The passage around what was found, else the beginning of the summary. */
    snippet: fragments,
    /** Of a practice, in the language asked for. */
    practice: z
      .object({
        id: z.string(),
        countries: z.array(z.string()),
        instrument: z.string(),
        years: z.object({ from: z.number().int(), to: z.number().int().optional() }),
      })
      .nullable(),
  })
  .openapi('SearchHit');
export type SearchHitView = z.infer<typeof hitSchema>;

const facetSchema = z.object({
  name: z.enum(facetNames),
  /** Counted as if nothing of this facet were chosen, so that choices can be added; chosen values are always listed. */
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int(), chosen: z.boolean() })),
});
export type FacetView = z.infer<typeof facetSchema>;

const answerSchema = z
  .object({
    total: z.number().int(),
    page: z.number().int(),
    /** At least 1; deeper than the engine goes there are none. */
    pages: z.number().int(),
    hits: z.array(hitSchema),
    facets: z.array(facetSchema),
    /** What was searched when it is not what was typed: other keyboard, Latin letters, words left out. */
    understoodAs: z.string().nullable(),
    didYouMean: z.string().nullable(),
    /** Whether only the beginning of a long text was looked at. */
    cut: z.boolean(),
  })
  .openapi('SearchAnswer');
export type SearchAnswerView = z.infer<typeof answerSchema>;

export const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  tags,
  summary: 'Practices, courses and lessons that hold a text, 20 to a page',
  security: everybody,
  request: { query: searchQuerySchema },
  responses: { 200: jsonAnswer(answerSchema, 'A page of results'), ...problemResponses },
});

const suggestionSchema = z.object({ kind, path, language: z.enum(locales), title: fragments });
export type SuggestionView = z.infer<typeof suggestionSchema>;

export const suggestRoute = createRoute({
  method: 'get',
  path: '/search/suggestions',
  tags,
  summary: 'At most 6 titles while a text is typed',
  security: everybody,
  request: { query: z.strictObject({ q: z.string().max(2_000).transform(cleanText), locale: z.enum(locales) }) },
  responses: { 200: jsonAnswer(z.object({ suggestions: z.array(suggestionSchema) }), 'Titles'), ...problemResponses },
});

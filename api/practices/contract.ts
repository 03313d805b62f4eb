import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, problemResponses } from '#api/http/problem-contract.ts';
import { everybody } from '#api/http/who-may.ts';
import { locales } from '#language/locale.ts';
import { libraryFilterSchema } from './library-filter.ts';
import { practiceIdSchema, practiceSchema, practiceSourceSchema, sections, textStates } from './practice.ts';
import { instruments, standards, themes } from './terms.ts';

const tags = ['practices'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
/** Of the languages the entry has. */
const ownTexts = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });
const locale = z.enum(locales);
/** UTC milliseconds. */
const instant = z.number().int();
const idParams = z.object({ id: practiceIdSchema.openapi({ param: { name: 'id', in: 'path' }, example: 'de-ig-metall-algorithm-audit' }) });
const notModified = { 304: { description: 'As you have it' } };

const card = practiceSchema
  .pick({ id: true, countries: true, organisations: true, sectors: true, themes: true, instrument: true, years: true, standards: true })
  .extend({
    title: ownTexts,
    summary: ownTexts,
    languages: z.array(locale),
    publishedAt: instant,
    /** Of the version shown. */
    updatedAt: instant,
  })
  .openapi('PracticeCard');
export type PracticeCard = z.infer<typeof card>;

const standing = z.enum(['current', 'behind', 'missing']);
const paragraph = z.object({
  /** By allow-list: safe to show as it is. Citations are links to `#source-<id>`. */
  html: z.string(),
  markdown: z.string(),
  /** Against today's original. A missing paragraph is the original's own. */
  standing,
  language: locale,
});
export type PracticeParagraph = z.infer<typeof paragraph>;

const text = z.object({
  state: z.enum(textStates),
  title: z.string(),
  summary: z.string(),
  /** How many paragraphs of the original are up to date here, title and summary included. */
  standings: z.object({ current: z.number().int(), behind: z.number().int(), missing: z.number().int() }),
  sections: z.array(z.object({ section: z.enum(sections), paragraphs: z.array(paragraph) })),
});
export type PracticeTextBody = z.infer<typeof text>;

const source = practiceSourceSchema
  .omit({ disclaimer: true })
  .extend({
    /** In the order of citation. */
    number: z.number().int(),
    /** What its publisher asks to be said with a translation or adaptation; English in the publisher's own words. */
    disclaimer: texts.nullable(),
  })
  .openapi('PracticeSource');

const lesson = z.object({ course: z.string(), lesson: z.string(), courseTitle: texts, title: texts });
export type LessonLink = z.infer<typeof lesson>;

const body = card
  .extend({
    original: locale,
    texts: z.object({ kk: text.optional(), ru: text.optional(), en: text.optional() }),
    /** By number. */
    sources: z.array(source),
    /** Of our own texts. */
    licence: z.literal('cc-by-4.0'),
    related: z.object({ practices: z.array(z.object({ id: z.string(), title: ownTexts })), lessons: z.array(lesson) }),
    /** Lessons that cite it. */
    citedBy: z.array(lesson),
    /** Versions that were published, newest first. */
    versions: z.array(z.object({ number: z.number().int(), publishedAt: instant })),
  })
  .openapi('Practice');
export type PracticeBody = z.infer<typeof body>;

export const listPractices = createRoute({
  method: 'get',
  path: '/practices',
  tags,
  summary: 'The library of international practices, newest first; with ETag',
  security: everybody,
  request: {
    query: libraryFilterSchema
      .extend({
        limit: z.coerce.number().int().min(1).max(100).default(20),
        /** `next` of the answer before. */
        cursor: z.string().max(200).optional(),
      })
      .strict(),
  },
  responses: {
    200: jsonAnswer(
      z.object({
        practices: z.array(card),
        /** Under this filter, all pages together. */
        total: z.number().int(),
        /** Where the next page begins; null on the last one. */
        next: z.string().nullable(),
      }),
      'Practices',
    ),
    ...notModified,
    ...problemResponses,
  },
});

const term = z.object({ id: z.string(), name: texts });

export const listTerms = createRoute({
  method: 'get',
  path: '/practices/terms',
  tags,
  summary: 'Names of themes, instruments, standards, sectors and of the countries in the library; with ETag',
  security: everybody,
  responses: {
    200: jsonAnswer(
      z.object({
        themes: z.array(term.extend({ id: z.enum(themes) })),
        instruments: z.array(term.extend({ id: z.enum(instruments) })),
        standards: z.array(term.extend({ id: z.enum(standards) })),
        /** Retired ones too: entries may name them. */
        sectors: z.array(term),
        countries: z.array(term),
      }),
      'Names',
    ),
    ...notModified,
    ...problemResponses,
  },
});

export const readPracticeRoute = createRoute({
  method: 'get',
  path: '/practices/{id}',
  tags,
  summary: 'A practice with its sources; with ETag',
  description: 'With `locale`, `texts` holds this language only, or the original where there is none in it. A withdrawn practice is answered with 410.',
  security: everybody,
  request: { params: idParams, query: z.strictObject({ locale: locale.optional() }) },
  responses: { 200: jsonAnswer(body, 'The practice'), ...notModified, ...problemResponses },
});

export const citePractice = createRoute({
  method: 'get',
  path: '/practices/{id}/citation',
  tags,
  summary: 'How to cite a practice: GOST R 7.0.5-2008 or APA 7',
  security: everybody,
  request: { params: idParams, query: z.strictObject({ style: z.enum(['gost', 'apa']), locale }) },
  responses: {
    200: jsonAnswer(z.object({ text: z.string(), /** The same with the title in italics, where the style asks for it. */ html: z.string() }), 'The citation'),
    ...problemResponses,
  },
});

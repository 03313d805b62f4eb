import { z } from 'zod';
import { locales } from '#language/locale.ts';
import { idSchema, translatedFromSchema } from './question.ts';

const text = z.string().trim().min(1);
const texts = z.strictObject({ kk: text, ru: text, en: text });
const date = z.iso.date();

/** Something a lesson leans on. Cited in a lesson by `<Source id="…" />`. */
const sourceSchema = z.strictObject({
  /** As the document calls itself, in each language; an official title stays in the language it has. */
  title: texts,
  /** Who published it. */
  publisher: texts,
  url: z.url({ protocol: /^https$/ }).optional(),
  /** The document's own date, where it has one. */
  date: date.optional(),
  /** The day we last checked what we say of it. */
  checked: date,
  /**
   * `live`: read at its address on that day; `stored-copy`: read in a stored copy, which may be older than that day;
   * `secondary`: the text itself was not seen, only reports of it (`note` says which and what is unconfirmed).
   */
  how: z.enum(['live', 'stored-copy', 'secondary']),
  /** What could not be checked, in words for the reader. */
  note: texts.optional(),
});

const lessonSchema = z.strictObject({
  /** Folder under `lessons/`, part of the address. */
  id: idSchema,
  title: texts,
  /** What the learner gets from it: one sentence. */
  summary: texts,
  /** Reading and the check together, in minutes. */
  minutes: z.number().int().min(1).max(120),
  /** Ids of `sources` the lesson cites. */
  sources: z.array(idSchema).default([]),
});

const moduleSchema = z.strictObject({
  id: idSchema,
  title: texts,
  summary: texts,
  lessons: z.array(lessonSchema).min(1),
});

/** `course.yaml`: everything an author says of a course apart from lessons' texts, questions and figures. */
export const courseSchema = z
  .strictObject({
    /** The language the course was written in; the other two are translations of it. */
    original: z.enum(locales),
    /** The original each translation of this file was made from. */
    translatedFrom: z.partialRecord(z.enum(locales), translatedFromSchema).default({}),
    title: texts,
    /** Two or three sentences for the catalogue. */
    summary: texts,
    /** Direction in the catalogue. */
    direction: z.enum(['digital-rights', 'ai-and-labour', 'safety', 'media', 'leadership']),
    /** `basic` needs no knowledge; `advanced` builds on a basic course. */
    level: z.enum(['basic', 'advanced']),
    /** For whom, in words. */
    audience: z.array(texts).min(1),
    /** What a person can do after the course; printed on the certificate. Begin with a verb. */
    outcomes: z.array(texts).min(1).max(12),
    /** Notional workload in clock hours, and in academic hours with the length of one in minutes. */
    hours: z.strictObject({ clock: z.number().positive(), academic: z.number().positive(), academicMinutes: z.number().int().positive() }),
    /** What the result is reported by and where to repeat. */
    topics: z.array(z.strictObject({ id: idSchema, title: texts })).min(1),
    modules: z.array(moduleSchema).min(1),
    sources: z.record(idSchema, sourceSchema).default({}),
    completion: z.strictObject({
      /** Whether every lesson must be marked as read. */
      lessons: z.enum(['all', 'none']),
      /** Whether the final test must be passed. */
      finalTest: z.boolean(),
    }),
    finalTest: z
      .strictObject({
        /** Questions drawn from each topic's bank. */
        draw: z.record(idSchema, z.number().int().positive()),
        timeLimitMinutes: z.number().int().min(1).max(300),
        /** How long after the limit a save still counts, in seconds: for slow connections. */
        graceSeconds: z.number().int().min(0).max(600),
        /** Share of the points needed, 0–1. */
        passMark: z.number().gt(0).max(1),
        /** Who set the pass mark and on what ground. */
        passMarkReference: texts,
        /** Attempts in all; `null` for no limit. */
        attempts: z.number().int().positive().nullable(),
        /** Between the end of one attempt and the start of the next, in minutes. */
        pauseMinutes: z.number().int().min(0),
      })
      .optional(),
    /** Slug of the scheme a certificate is issued by; none, no certificate. */
    certificateScheme: idSchema.optional(),
  })
  .superRefine((course, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const seen = new Set<string>();
    course.modules.forEach((module, m) => {
      module.lessons.forEach((lesson, l) => {
        if (seen.has(lesson.id)) fault(['modules', m, 'lessons', l, 'id'], `expected an id of its own, received ${lesson.id} twice`);
        seen.add(lesson.id);
        for (const id of lesson.sources) if (!course.sources[id]) fault(['modules', m, 'lessons', l, 'sources'], `expected a key of sources, received ${id}`);
      });
    });
    if (course.completion.finalTest && !course.finalTest) fault(['finalTest'], 'expected a final test, since completion asks for one');
    const topics = course.topics.map((topic) => topic.id);
    for (const topic of Object.keys(course.finalTest?.draw ?? {}))
      if (!topics.includes(topic)) fault(['finalTest', 'draw'], `expected one of ${topics.join(', ')}, received ${topic}`);
  });
export type Course = z.infer<typeof courseSchema>;

/** Front matter of `lessons/<id>/<language>.mdx`. */
export const lessonFrontMatterSchema = z.strictObject({
  /** Only in translations: hash of the original's body. */
  from: translatedFromSchema.optional(),
});

/**
 * `figures.yaml`: a figure is `figures/<id>.svg`, drawn by us, without text: each label is a placeholder `{{name}}` in
 * a `<text>` element, filled from here. `alt` says what the picture shows to who cannot see it.
 */
export const figuresSchema = z.record(
  idSchema,
  z.strictObject({
    translatedFrom: z.partialRecord(z.enum(locales), translatedFromSchema).default({}),
    alt: texts,
    caption: texts,
    labels: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/), texts).default({}),
  }),
);
export type Figures = z.infer<typeof figuresSchema>;

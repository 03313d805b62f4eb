import { z } from 'zod';
import { locales } from '#language/locale.ts';
import type { Course } from './course.ts';

const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

/** What anybody may know of a course. An allow-list: what is not named here leaves neither the API nor the site's build. */
export const publicCourseSchema = z.object({
  slug: z.string(),
  original: z.enum(locales),
  title: texts,
  summary: texts,
  direction: z.string(),
  level: z.enum(['basic', 'advanced']),
  audience: z.array(texts),
  outcomes: z.array(texts),
  /** Notional workload in clock hours and in academic hours of so many minutes. */
  hours: z.object({ clock: z.number(), academic: z.number(), academicMinutes: z.number() }),
  topics: z.array(z.object({ id: z.string(), title: texts })),
  modules: z.array(
    z.object({
      id: z.string(),
      title: texts,
      summary: texts,
      lessons: z.array(z.object({ id: z.string(), title: texts, summary: texts, minutes: z.number(), sources: z.array(z.string()) })),
    }),
  ),
  /** By the id a lesson cites. */
  sources: z.record(
    z.string(),
    z.object({
      title: texts,
      publisher: texts,
      url: z.string().optional(),
      date: z.string().optional(),
      checked: z.string(),
      how: z.enum(['live', 'stored-copy', 'secondary']),
      note: texts.optional(),
    }),
  ),
  completion: z.object({ lessons: z.enum(['all', 'none']), finalTest: z.boolean() }),
  /** The rules of the final test, never its questions; `questions` is how many are drawn. */
  finalTest: z
    .object({
      questions: z.number().int(),
      timeLimitMinutes: z.number().int(),
      graceSeconds: z.number().int(),
      passMark: z.number(),
      passMarkReference: texts,
      attempts: z.number().int().nullable(),
      pauseMinutes: z.number().int(),
    })
    .nullable(),
  certificateScheme: z.string().nullable(),
});
export type PublicCourse = z.infer<typeof publicCourseSchema>;

/** The public part of `course.yaml`: parsing drops every field, however deep, that the schema above does not name. */
export const publicCourse = (slug: string, course: Course): PublicCourse =>
  publicCourseSchema.parse({
    ...course,
    slug,
    finalTest: course.finalTest ? { ...course.finalTest, questions: Object.values(course.finalTest.draw).reduce((sum, drawn) => sum + drawn, 0) } : null,
    certificateScheme: course.certificateScheme ?? null,
  });

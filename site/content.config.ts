import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { publicCourse, publicCourseSchema } from '#courses/public-course.ts';
import { publicQuestionSchema } from '#courses/public-question.ts';
import { contentFolder, publicLoader } from './lib/content/load-public.ts';
import { practiceTitles as practiceTitlesLoader, titlesSchema } from './lib/content/practice-titles.ts';
import { publicChecks } from './lib/content/public-checks.ts';

const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

/** What a course may show of itself, by slug. */
const courses = defineCollection({
  loader: publicLoader('public-courses', ({ slug, course }) => (course.value ? [{ id: slug, data: publicCourse(slug, course.value) }] : [])),
  schema: publicCourseSchema,
});

/** Texts of lessons, `<course>/<lesson>/<language>`. */
const lessons = defineCollection({
  loader: glob({
    base: contentFolder,
    pattern: '*/lessons/*/*.mdx',
    generateId: ({ entry }) => entry.replace('/lessons/', '/').replace(/\.mdx$/, ''),
  }),
  schema: z.object({}),
});

/** Questions after a lesson, without keys and explanations, `<course>/<lesson>`. */
const checks = defineCollection({
  loader: publicLoader('public-checks', publicChecks),
  schema: z.object({ kk: z.array(publicQuestionSchema), ru: z.array(publicQuestionSchema), en: z.array(publicQuestionSchema) }),
});

/** Drawings and their texts, `<course>/<figure>`. */
const figures = defineCollection({
  loader: publicLoader('figures', ({ slug, figures, drawings }) =>
    Object.entries(figures.value ?? {}).map(([id, { alt, caption, labels }]) => ({
      id: `${slug}/${id}`,
      data: { alt, caption, labels, drawing: drawings.get(id)?.source ?? '' },
    })),
  ),
  schema: z.object({ alt: texts, caption: texts, labels: z.record(z.string(), texts), drawing: z.string() }),
});

/** Titles of the library's entries, for lessons that cite them, by id. */
const practiceTitles = defineCollection({ loader: practiceTitlesLoader, schema: titlesSchema });

export const collections = { courses, lessons, checks, figures, practiceTitles };

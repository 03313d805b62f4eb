import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, problemResponses } from '#api/http/problem-contract.ts';
import { courseEditors, everybody } from '#api/http/who-may.ts';
import { publicCourseSchema } from '#courses/public-course.ts';

const slugParams = z.object({
  slug: z
    .string()
    .min(1)
    .max(64)
    .openapi({ param: { name: 'slug', in: 'path' }, example: 'digital-rights' }),
});

/** `withdrawn`: no new enrolments; those who are on it and its certificates are not touched. */
const courseBodySchema = publicCourseSchema.extend({ withdrawn: z.boolean() });
export type CourseBody = z.infer<typeof courseBodySchema>;

/** A course as the catalogue shows it. */
const courseCardSchema = courseBodySchema
  .pick({ slug: true, title: true, summary: true, direction: true, level: true, hours: true, certificateScheme: true, withdrawn: true })
  .extend({ lessons: z.number().int(), modules: z.number().int() });
export type CourseCard = z.infer<typeof courseCardSchema>;

/** Withdrawn courses are listed only for those who may restore them. */
export const listCoursesRoute = createRoute({
  method: 'get',
  path: '/courses',
  tags: ['courses'],
  summary: 'The catalogue',
  security: everybody,
  responses: { 200: jsonAnswer(z.object({ courses: z.array(courseCardSchema) }), 'Courses by slug'), ...problemResponses },
});

export const readCourseRoute = createRoute({
  method: 'get',
  path: '/courses/{slug}',
  tags: ['courses'],
  summary: 'A course and the rules of its final test',
  security: everybody,
  request: { params: slugParams },
  responses: { 200: jsonAnswer(courseBodySchema, 'The course'), ...problemResponses },
});

const withdrawalSchema = z.object({ slug: z.string(), withdrawn: z.boolean() });

export const withdrawCourseRoute = createRoute({
  method: 'put',
  path: '/courses/{slug}/withdrawal',
  tags: ['courses'],
  summary: 'Withdraw a course from the catalogue',
  security: courseEditors,
  request: { params: slugParams },
  responses: { 200: jsonAnswer(withdrawalSchema, 'Withdrawn, now or before'), ...problemResponses },
});

export const restoreCourseRoute = createRoute({
  method: 'delete',
  path: '/courses/{slug}/withdrawal',
  tags: ['courses'],
  summary: 'Offer a withdrawn course again',
  security: courseEditors,
  request: { params: slugParams },
  responses: { 200: jsonAnswer(withdrawalSchema, 'Offered, now or before'), ...problemResponses },
});

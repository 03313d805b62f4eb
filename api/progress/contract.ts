import { createRoute, z } from '@hono/zod-openapi';
import { localeQuerySchema, obstacles, testRulesSchema, testStandingSchema } from '#api/assessment/contract.ts';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { everybody, members } from '#api/http/who-may.ts';

const tags = ['progress'];
const instant = z.number().int().openapi({ description: 'UTC milliseconds' });
const id = z.string().min(1).max(64);
const slugParams = z.object({ slug: id });

const positionSchema = z.object({
  lessonId: id,
  /** Index of the top-level block of the lesson's text at the top of her screen: the same in all languages. */
  block: z.number().int(),
  savedAt: instant,
});

/** One course of hers. Has no language but in its titles. */
const learningSchema = z
  .object({
    slug: id,
    title: z.string(),
    /** Null while she has not enrolled. */
    enrolledAt: instant.nullable(),
    withdrawn: z.boolean(),
    /** Counted in the version she completed, before that in the one taught now. */
    lessons: z.object({ read: z.number().int(), of: z.number().int() }),
    readLessons: z.array(id),
    /** Lessons read of all, 0–1; 1 from the completion on, until a new round is opened. */
    share: z.number().min(0).max(1),
    /** The lesson she stopped in while it is not read, else the first not read in the course's order; null when all are. */
    nextLesson: z.object({ id, title: z.string(), minutes: z.number().int() }).nullable(),
    /** Where she stopped; null before she has read anything. */
    position: positionSchema.nullable(),
    /** Of the lessons not read yet; the test's time is in its rules. */
    minutesLeft: z.number().int(),
    /** 1, then counting with each renewal of her certificate; lessons stay read, attempts and completion begin anew. */
    round: z.number().int(),
    /** In this round. Null for a course without a final test. */
    finalTest: testStandingSchema.nullable(),
    /** In this round. */
    completedAt: instant.nullable(),
  })
  .openapi('Learning');
export type Learning = z.infer<typeof learningSchema>;

const learningListSchema = z.object({ courses: z.array(learningSchema) }).openapi('LearningList');
export type LearningList = z.infer<typeof learningListSchema>;

const enrolmentSchema = z.object({ slug: id, enrolledAt: instant }).openapi('Enrolment');
export type Enrolment = z.infer<typeof enrolmentSchema>;

const savePositionSchema = z.strictObject({
  lessonId: id,
  block: z.number().int().min(0).max(10_000),
  /**
   * How long ago she was there, by the device's own clock (0 when sent at once, more after a lost connection): two
   * devices need not agree on the time of day.
   */
  ageMs: z.number().int().min(0).default(0),
});

const savedPositionSchema = z
  .object({
    /** False when a newer place was there already; `position` is the one that counts. */
    stored: z.boolean(),
    position: positionSchema,
  })
  .openapi('SavedPosition');
export type SavedPosition = z.infer<typeof savedPositionSchema>;

const readLessonSchema = z.object({ lessonId: id, completedAt: instant }).openapi('ReadLesson');
export type ReadLesson = z.infer<typeof readLessonSchema>;

const finalTestSchema = z
  .object({
    slug: id,
    title: z.string(),
    rules: testRulesSchema,
    /** As in her progress: above 1 she takes the test again to renew her certificate. */
    round: z.number().int(),
    /** In this round. */
    standing: testStandingSchema,
    lessons: z.object({ read: z.number().int(), of: z.number().int() }),
    /** The first thing in the way of a start; null when she may start, or continue `standing.openAttemptId`. */
    obstacle: z.enum(obstacles).nullable(),
    /** Her name as documents will print it in each spelling, for her to confirm; null while she has given none. */
    names: z.object({ kk: z.string(), ru: z.string(), latin: z.string() }).nullable(),
    serverNow: instant,
  })
  .openapi('FinalTest');
export type FinalTest = z.infer<typeof finalTestSchema>;

const startAttemptSchema = z.strictObject({
  /** She has seen her name as documents will print it and said that it is right. */
  nameConfirmed: z.literal(true),
});

const startedAttemptSchema = z
  .object({
    attemptId: id,
    /** True when an attempt was open already and goes on. */
    continued: z.boolean(),
    deadlineAt: instant,
  })
  .openapi('StartedAttempt');
export type StartedAttempt = z.infer<typeof startedAttemptSchema>;

export const listLearningRoute = createRoute({
  method: 'get',
  path: '/learning',
  tags,
  summary: 'Her courses: what is read, what is next, where she stopped',
  security: members,
  request: { query: localeQuerySchema },
  responses: { 200: jsonAnswer(learningListSchema, 'Last used first'), ...problemResponses },
});

export const readLearningRoute = createRoute({
  method: 'get',
  path: '/learning/{slug}',
  tags,
  summary: 'Her progress in one course, also before she enrols; null for a visitor, whom every lesson page asks for',
  security: everybody,
  request: { params: slugParams, query: localeQuerySchema },
  responses: { 200: jsonAnswer(learningSchema.nullable(), 'The course as hers'), ...problemResponses },
});

export const enrolRoute = createRoute({
  method: 'put',
  path: '/learning/{slug}',
  tags,
  summary: 'Enrol; a repeat changes nothing',
  security: members,
  request: { params: slugParams },
  responses: { 200: jsonAnswer(enrolmentSchema, 'Enrolled'), ...problemResponses },
});

export const savePositionRoute = createRoute({
  method: 'put',
  path: '/learning/{slug}/position',
  tags,
  summary: 'Remember where she stopped; the newest place wins on every device',
  security: members,
  request: { params: slugParams, body: jsonBody(savePositionSchema) },
  responses: { 200: jsonAnswer(savedPositionSchema, 'The place that counts'), ...problemResponses },
});

export const markLessonReadRoute = createRoute({
  method: 'put',
  path: '/learning/{slug}/lessons/{lesson}',
  tags,
  summary: 'Mark a lesson as read; a repeat changes nothing',
  security: members,
  request: { params: slugParams.extend({ lesson: id }) },
  responses: { 200: jsonAnswer(readLessonSchema, 'Read'), ...problemResponses },
});

export const readFinalTestRoute = createRoute({
  method: 'get',
  path: '/learning/{slug}/final-test',
  tags,
  summary: 'What happens in the final test, and whether she may start it',
  security: members,
  request: { params: slugParams, query: localeQuerySchema },
  responses: { 200: jsonAnswer(finalTestSchema, 'Rules and standing'), ...problemResponses },
});

export const startAttemptRoute = createRoute({
  method: 'post',
  path: '/learning/{slug}/attempts',
  tags,
  summary: 'Start the final test; with an attempt open, continue it',
  security: members,
  request: { params: slugParams, body: jsonBody(startAttemptSchema) },
  responses: { 200: jsonAnswer(startedAttemptSchema, 'The attempt that runs'), ...problemResponses },
});

import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { everybody, members } from '#api/http/who-may.ts';
import { answerSchema } from '#courses/answer.ts';
import type { PublicQuestion } from '#courses/public-question.ts';
import { locales } from '#language/locale.ts';

const tags = ['assessment'];
const instant = z.number().int().openapi({ description: 'UTC milliseconds' });
const id = z.string().min(1).max(64);
const share = z.number().min(0).max(1);

/** The language of the content; without it, the request's own. One and the same attempt in all of them. */
export const localeQuerySchema = z.object({ locale: z.enum(locales).optional() });

/** Why a final test cannot be started now. The texts are those of the problem of the same code. */
export const obstacles = [
  'course-withdrawn',
  'not-enrolled',
  'already-passed',
  'lessons-unfinished',
  'attempts-exhausted',
  'attempt-too-soon',
  'email-not-confirmed',
  'name-missing',
] as const;

/** What happens in the test, told before it starts. */
export const testRulesSchema = z.object({
  questions: z.number().int(),
  timeLimitMinutes: z.number().int(),
  /** How long after the limit a save still counts. */
  graceSeconds: z.number().int(),
  passMark: share,
  /** Who set the pass mark and on what ground, in the language asked for. */
  passMarkReference: z.string(),
  /** In all; null for no limit. */
  attempts: z.number().int().nullable(),
  pauseMinutes: z.number().int(),
});
export type TestRules = z.infer<typeof testRulesSchema>;

/** Where she stands with her attempts. */
export const testStandingSchema = z.object({
  attemptsUsed: z.number().int(),
  /** Null for no limit. An open attempt counts as used. */
  attemptsLeft: z.number().int().nullable(),
  /** The attempt to continue. */
  openAttemptId: id.nullable(),
  /** The closed attempt whose result to show: the passed one, else the last. */
  resultAttemptId: id.nullable(),
  passed: z.boolean(),
  /** Share of the points of `resultAttemptId`. */
  share: share.nullable(),
  /** When a pause between attempts ends; null when none is running or no attempt is left. */
  nextStartAt: instant.nullable(),
});
export type TestStanding = z.infer<typeof testStandingSchema>;

const publicQuestionSchema = z.custom<PublicQuestion>().openapi('PublicQuestion', {
  type: 'object',
  description: 'A question in one language, its options in the order shown; holds no key and no explanation (courses/public-question.ts)',
});

const attemptViewSchema = z
  .object({
    id,
    slug: id,
    title: z.string(),
    ordinal: z.number().int(),
    state: z.enum(['open', 'closed']),
    startedAt: instant,
    /** When her time is up; saves count until `deadlineAt + graceMs`, inclusive. */
    deadlineAt: instant,
    graceMs: z.number().int(),
    /** The server's clock, the only one that counts: show `deadlineAt - serverNow`. */
    serverNow: instant,
    /** By position from 1. Empty once closed: the result is at `/attempts/{id}/result`. */
    questions: z.array(
      z.object({
        position: z.number().int(),
        question: publicQuestionSchema,
        /** What counts so far; null when nothing was saved. */
        answer: answerSchema.nullable(),
        /** The next save of this position needs a higher one; 0 when nothing was saved. */
        sequence: z.number().int(),
        savedAt: instant.nullable(),
      }),
    ),
  })
  .openapi('Attempt');
export type AttemptView = z.infer<typeof attemptViewSchema>;

const saveAnswerSchema = z.strictObject({
  /** Made once for this save and sent again with every repeat of it. */
  clientId: z.uuid(),
  /** Higher than the last one known for this position. */
  sequence: z.number().int().min(1).max(1_000_000_000),
  answer: answerSchema,
});
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;

const savedAnswerSchema = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('saved'), sequence: z.number().int(), savedAt: instant }),
    /** Another tab or device saved this or a later sequence: `stored` is what counts. */
    z.object({
      outcome: z.literal('superseded'),
      stored: z.object({ answer: answerSchema, sequence: z.number().int(), savedAt: instant }),
    }),
    /** Too late to count: kept, and told in the result. */
    z.object({ outcome: z.literal('late'), receivedAt: instant }),
  ])
  .openapi('SavedAnswer');
export type SavedAnswer = z.infer<typeof savedAnswerSchema>;

const submissionSchema = z
  .object({
    attemptId: id,
    closedAt: instant,
    /** `clock`: the time was up, what had been saved was graded. */
    closedBy: z.enum(['learner', 'clock']),
    points: z.number(),
    maximum: z.number(),
    share,
    passMark: share,
    passed: z.boolean(),
  })
  .openapi('Submission');
export type Submission = z.infer<typeof submissionSchema>;

const attemptResultSchema = z
  .discriminatedUnion('state', [
    /** Not submitted yet: continue it. */
    z.object({ state: z.literal('open'), attemptId: id, slug: id }),
    submissionSchema.extend({
      state: z.literal('closed'),
      slug: id,
      title: z.string(),
      ordinal: z.number().int(),
      startedAt: instant,
      /** In the course's order. Never question by question: the bank serves the next attempt. */
      topics: z.array(
        z.object({
          id,
          title: z.string(),
          points: z.number(),
          maximum: z.number(),
          share,
          /** Lessons of the questions that lost points, in the course's order. */
          repeat: z.array(z.object({ id, title: z.string() })),
        }),
      ),
      /** What arrived after limit and grace: kept, not graded. */
      lateAnswers: z.array(z.object({ position: z.number().int(), receivedAt: instant })),
      standing: testStandingSchema,
      serverNow: instant,
    }),
  ])
  .openapi('AttemptResult');
export type AttemptResult = z.infer<typeof attemptResultSchema>;

const tryCheckSchema = z.strictObject({
  /** Made once for this try and sent again with every repeat of it. */
  clientId: z.uuid(),
  answer: answerSchema,
  locale: z.enum(locales),
});
export type TryCheck = z.infer<typeof tryCheckSchema>;

const checkResultSchema = z
  .object({
    /** Share of the question's points. */
    credit: share,
    correct: z.boolean(),
    explanation: z.string(),
    /** The right answer in words: one line per option, pair or place. */
    right: z.array(z.string()),
  })
  .openapi('CheckResult');
export type CheckResult = z.infer<typeof checkResultSchema>;

const attemptParams = z.object({ id });

export const readAttemptRoute = createRoute({
  method: 'get',
  path: '/attempts/{id}',
  tags,
  summary: 'An attempt of hers, to continue it',
  security: members,
  request: { params: attemptParams, query: localeQuerySchema },
  responses: { 200: jsonAnswer(attemptViewSchema, 'Questions without keys, what was saved, the clock'), ...problemResponses },
});

export const saveAnswerRoute = createRoute({
  method: 'put',
  path: '/attempts/{id}/answers/{position}',
  tags,
  summary: 'Save the answer to one question',
  security: members,
  request: { params: attemptParams.extend({ position: z.coerce.number().int().min(1).max(1000) }), body: jsonBody(saveAnswerSchema) },
  responses: { 200: jsonAnswer(savedAnswerSchema, 'Saved, superseded by a newer one, or too late'), ...problemResponses },
});

export const submitAttemptRoute = createRoute({
  method: 'post',
  path: '/attempts/{id}/submission',
  tags,
  summary: 'Hand in an attempt; a repeat gives the same answer',
  security: members,
  request: { params: attemptParams },
  responses: { 200: jsonAnswer(submissionSchema, 'Graded, once'), ...problemResponses },
});

export const readResultRoute = createRoute({
  method: 'get',
  path: '/attempts/{id}/result',
  tags,
  summary: 'The result by topic, with what to repeat',
  security: members,
  request: { params: attemptParams, query: localeQuerySchema },
  responses: { 200: jsonAnswer(attemptResultSchema, 'The result, or that the attempt is still open'), ...problemResponses },
});

export const tryCheckRoute = createRoute({
  method: 'post',
  path: '/courses/{slug}/lessons/{lesson}/checks/{question}',
  tags,
  summary: 'Try a check question of a lesson; nobody needs an account for it',
  security: everybody,
  request: { params: z.object({ slug: id, lesson: id, question: id }), body: jsonBody(tryCheckSchema) },
  responses: { 200: jsonAnswer(checkResultSchema, 'Whether it was right, and why'), ...problemResponses },
});

import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { courseEditors, members } from '#api/http/who-may.ts';
import { locales } from '#language/locale.ts';
import { cleanLines, cleanText } from '#language/text.ts';
import { caseQuestions } from './case-questions.ts';
import { practiceIdSchema } from './practice.ts';
import { longestReason, shortestReason, stages } from './workflow.ts';

const tags = ['proposals'];
const locale = z.enum(locales);
const instant = z.number().int();
const ownTexts = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });
const idParams = z.object({ id: z.uuid() });

/** Several lines, cleaned before they are counted. */
export const lines = (least: number, most: number) =>
  z
    .string()
    .max(most * 2)
    .transform(cleanLines)
    .pipe(z.string().min(least).max(most));
/** One line. */
const line = (least: number, most: number) =>
  z
    .string()
    .max(most * 2)
    .transform(cleanText)
    .pipe(z.string().min(least).max(most));
export const reasonText = lines(shortestReason, longestReason);
/** What an entry begins with; the title in the original's language. */
export const beginning = { title: line(1, 90), original: locale };

const link = {
  kind: z.literal('link'),
  /** In which she writes, and is answered about it. */
  language: locale,
  url: z.url({ protocol: /^https?$/ }).max(1_000),
  /** Why it matters. */
  reason: lines(1, 2_000),
};
const ownCase = {
  kind: z.literal('case'),
  language: locale,
  /** By question; at least three answered. An empty answer is none. */
  answers: z.partialRecord(z.enum(caseQuestions), lines(0, 4_000)),
};
const proposalBody = z.discriminatedUnion('kind', [z.strictObject(link), z.strictObject(ownCase)]);
export type ProposalBody = z.infer<typeof proposalBody>;
const newProposal = z.discriminatedUnion('kind', [z.strictObject({ id: z.uuid(), ...link }), z.strictObject({ id: z.uuid(), ...ownCase })]);

const proposal = z
  .object({
    id: z.string(),
    kind: z.enum(['link', 'case']),
    language: locale,
    url: z.string().nullable(),
    reason: z.string().nullable(),
    answers: z.partialRecord(z.enum(caseQuestions), z.string()).nullable(),
    /** Hers when she proposed it. */
    organisation: z.object({ id: z.string(), name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }) }).nullable(),
    status: z.enum(['waiting', 'accepted', 'declined']),
    createdAt: instant,
    decidedAt: instant.nullable(),
    /** Of a refusal. */
    decisionReason: z.string().nullable(),
    /** What became of it. `title` in the languages there are; `published`: readers can open it. */
    practice: z.object({ id: z.string(), title: ownTexts, stage: z.enum(stages), published: z.boolean() }).nullable(),
    /** Her name, for who screens; null when she gave none or is gone. */
    proposer: z.string().nullable(),
    /** The asker proposed it. */
    isYours: z.boolean(),
    /** What the asker may do with it now. */
    may: z.object({ correct: z.boolean(), screen: z.boolean() }),
  })
  .openapi('Proposal');
export type ProposalView = z.infer<typeof proposal>;

export const listProposals = createRoute({
  method: 'get',
  path: '/proposals',
  tags,
  summary: 'What I proposed and what became of it, newest first',
  security: members,
  responses: { 200: jsonAnswer(z.object({ proposals: z.array(proposal) }), 'Proposals'), ...problemResponses },
});

export const readProposal = createRoute({
  method: 'get',
  path: '/proposals/{id}',
  tags,
  summary: 'One proposal: one’s own, or anybody’s for who screens',
  security: members,
  request: { params: idParams },
  responses: { 200: jsonAnswer(proposal, 'The proposal'), ...problemResponses },
});

export const propose = createRoute({
  method: 'post',
  path: '/proposals',
  tags,
  summary: 'Propose a practice by its link, or the case of one’s own organisation',
  description: '`too-many-proposals` while 20 of hers wait; the same id again is the same proposal.',
  security: members,
  request: { body: jsonBody(newProposal) },
  responses: { 201: jsonAnswer(z.object({ id: z.string() }), 'Taken'), ...problemResponses },
});

export const correctProposal = createRoute({
  method: 'put',
  path: '/proposals/{id}',
  tags,
  summary: 'Correct one’s own proposal while it waits; afterwards `conflict`',
  security: members,
  request: { params: idParams, body: jsonBody(proposalBody) },
  responses: { 204: { description: 'Corrected' }, ...problemResponses },
});

export const acceptProposal = createRoute({
  method: 'post',
  path: '/proposals/{id}/acceptance',
  tags,
  summary: 'Begin an entry from a proposal (methodist, academy administrator; not her own)',
  description: '`own-text` for one’s own, `practice-exists` when the entry’s id is taken, `conflict` when it was decided otherwise.',
  security: courseEditors,
  request: { params: idParams, body: jsonBody(z.strictObject({ practiceId: practiceIdSchema, ...beginning })) },
  responses: { 201: jsonAnswer(z.object({ practiceId: z.string() }), 'Begun'), ...problemResponses },
});

export const declineProposal = createRoute({
  method: 'post',
  path: '/proposals/{id}/refusal',
  tags,
  summary: 'Decline with a reason, which the proposer reads (methodist, academy administrator; not her own)',
  security: courseEditors,
  request: { params: idParams, body: jsonBody(z.strictObject({ reason: reasonText })) },
  responses: { 204: { description: 'Declined' }, ...problemResponses },
});

import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { members } from '#api/http/who-may.ts';
import { locales } from '#language/locale.ts';
import { practiceIdSchema } from './practice.ts';
import { reasonText } from './proposal-contract.ts';
import {
  adaptationBody,
  comparisonShape,
  draftBody,
  languageFault,
  savedShape,
  stepBody,
  translationBody,
  versionHash,
  withLanguage,
  workPracticeShape,
} from './work-contract.ts';
import { stages } from './workflow.ts';

const tags = ['work'];
const locale = z.enum(locales);
const idParams = z.object({ id: practiceIdSchema });
const languageParams = idParams.extend({ language: locale });
const noContent = { 204: { description: 'Done' }, ...problemResponses };
const savedAnswer = { 200: jsonAnswer(savedShape, 'Saved'), ...problemResponses };

export const readWork = createRoute({
  method: 'get',
  path: '/work/practices/{id}',
  tags,
  summary: 'An entry for who works on it: texts side by side, assignments, comments, history, versions',
  security: members,
  request: { params: idParams },
  responses: { 200: jsonAnswer(workPracticeShape, 'The entry'), ...problemResponses },
});

export const saveDraft = createRoute({
  method: 'put',
  path: '/work/practices/{id}/draft',
  tags,
  summary: 'Save facts, sources and the original’s sections; `stale` when somebody saved in between, `step-not-open` at another stage',
  description: 'Sections that are not sent stay; an empty one is emptied.',
  security: members,
  request: { params: idParams, body: jsonBody(draftBody) },
  responses: savedAnswer,
});

export const saveTranslation = createRoute({
  method: 'put',
  path: '/work/practices/{id}/translations/{language}',
  tags,
  summary: 'Save one paragraph of a translation; `stale` when the original or the paragraph changed in between',
  security: members,
  request: { params: languageParams, body: jsonBody(translationBody) },
  responses: savedAnswer,
});

export const saveAdaptation = createRoute({
  method: 'put',
  path: '/work/practices/{id}/adaptation',
  tags,
  summary: 'Save steps, whom to involve and the sample clause in the original language; `stale` when somebody saved in between',
  security: members,
  request: { params: idParams, body: jsonBody(adaptationBody) },
  responses: savedAnswer,
});

export const completeStep = createRoute({
  method: 'post',
  path: '/work/practices/{id}/completions',
  tags,
  summary: 'Declare drafting, a translation or adaptation done; `step-incomplete` while `faults` stand',
  security: members,
  request: {
    params: idParams,
    body: jsonBody(
      z.strictObject({ step: z.enum(['drafting', 'translation', 'adaptation']), language: locale.optional() }).refine(withLanguage, languageFault),
    ),
  },
  responses: { 200: jsonAnswer(z.object({ stage: z.enum(stages) }), 'Where it stands now'), ...problemResponses },
});

export const approveLanguages = createRoute({
  method: 'post',
  path: '/work/practices/{id}/approvals',
  tags,
  summary: 'Approve languages in review; `own-text` for who wrote or proposed any of it, `stale` when somebody saved in between',
  security: members,
  request: { params: idParams, body: jsonBody(z.strictObject({ basedOn: versionHash, languages: z.array(locale).min(1).max(3) })) },
  responses: { 200: jsonAnswer(savedShape.extend({ reviewed: z.array(locale) }), 'Approved'), ...problemResponses },
});

export const returnPractice = createRoute({
  method: 'post',
  path: '/work/practices/{id}/returns',
  tags,
  summary: 'Return to a step before with a reason; who had it gets it again',
  security: members,
  request: { params: idParams, body: jsonBody(z.strictObject({ ...stepBody, reason: reasonText }).refine(withLanguage, languageFault)) },
  responses: noContent,
});

export const compareWork = createRoute({
  method: 'get',
  path: '/work/practices/{id}/comparison',
  tags,
  summary: 'What differs between two versions; without `from` the published or the one before, without `to` the newest',
  security: members,
  request: { params: idParams, query: z.object({ from: z.uuid().optional(), to: z.uuid().optional() }) },
  responses: { 200: jsonAnswer(comparisonShape, 'The comparison'), ...problemResponses },
});

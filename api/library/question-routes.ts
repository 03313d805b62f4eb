import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { answerQuestion } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { canAnswerQuestions } from './policy.ts';
import * as contract from './question-contract.ts';
import { answeredQuestions, type QuestionRow, waitingQuestions } from './question-queries.ts';

const view = ({ id, language, query, body, askedAt, answeredAt, answer }: QuestionRow) => ({ id, language, query, body, askedAt, answeredAt, answer });

export const questionRoutes = createRouter()
  .openapi(contract.askQuestion, async (c) => {
    const { services, actor, limits, clientAddress } = c.var;
    await limits.consume('mail:address', clientAddress);
    const question = c.req.valid('json');
    await services.write((work) => askQuestion(work, actor, question));
    return c.json({ id: question.id }, 201);
  })
  .openapi(contract.listQuestions, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canAnswerQuestions(actor), actor);
    const rows = [...(await waitingQuestions(services.db)), ...(await answeredQuestions(services.db))];
    return c.json({ questions: rows.map(view) }, 200);
  })
  .openapi(contract.answerQuestion, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canAnswerQuestions(actor), actor);
    const member = requireMember(actor);
    const { id } = c.req.valid('param');
    const { answer } = c.req.valid('json');
    await services.write((work) => answerQuestion(work, member, services.env, { id, answer }));
    return c.body(null, 204);
  });

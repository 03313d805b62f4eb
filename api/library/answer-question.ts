import { contactOf } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import { fill } from '#language/message.ts';
import { messages } from './messages/messages.ts';
import { blankAnsweredBefore, questionById, updateQuestion } from './question-queries.ts';

/** How long question and answer can be read again after the letter went out. */
const keptMs = 30 * 24 * 60 * 60 * 1_000;

/** Sends the answer, once. `not-found`; `conflict` when another answer was given. */
export const answerQuestion = async (
  work: Work,
  member: Member,
  { publicUrl }: Pick<Env, 'publicUrl'>,
  { id, answer }: { id: string; answer: string },
): Promise<void> => {
  const question = await questionById(work.tx, id);
  if (!question?.body) throw new Problem('not-found');
  if (question.answeredAt !== null) {
    if (question.answer === answer) return;
    throw new Problem('conflict');
  }
  const contact = question.personId === null ? undefined : await contactOf(work.tx, question.personId);
  const recipient = contact?.email ?? question.email;
  const { subject, body } = messages[question.language].answer;
  await updateQuestion(work.tx, id, { answer, answeredBy: member.personId, answeredAt: work.now });
  if (!recipient) return;
  await sendMail(work, {
    key: `reader-question:${id}`,
    accountId: contact?.accountId ?? null,
    recipient,
    language: question.language,
    subject,
    body: fill(body, { question: question.body, answer, link: `${publicUrl}/${question.language}/library` }),
  });
};

/** Job: addresses and texts of questions answered long ago. */
export const forgetQuestions = ({ tx, now }: Work): Promise<void> => blankAnsweredBefore(tx, now - keptMs);

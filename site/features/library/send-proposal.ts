import type { ApiClient } from '#api/page-locals.ts';
import type { ProposalBody, ProposalView } from '#api/practices/proposal-contract.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, fieldProblem, noProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './proposal-messages/messages.ts';

type Question = keyof NonNullable<ProposalView['answers']>;
/** In the order asked (api/practices/case-questions.ts). */
export const questions = ['what-happened', 'who', 'what-done', 'result', 'what-helped', 'documents'] as const satisfies readonly Question[];
export type Way = ProposalView['kind'];

const bodyOf = (way: Way, locale: Locale, form: FormText): ProposalBody => {
  if (way === 'link') return { kind: 'link', language: locale, url: form('url').trim(), reason: form('reason') };
  const answers = questions.map((question) => [question, form(question)] as const).filter(([, answer]) => answer.trim() !== '');
  return { kind: 'case', language: locale, answers: Object.fromEntries(answers) };
};

/** Sends what a form of the page proposes under the form's `id`; with `corrected`, puts it in the place of her own that waits. */
export const sendProposal = async (api: ApiClient, locale: Locale, way: Way, form: FormText, corrected: boolean): Promise<FormProblem> => {
  const t = messages[locale];
  const id = form('id');
  const json = bodyOf(way, locale, form);
  const answer = corrected ? await api.proposals[':id'].$put({ param: { id }, json }) : await api.proposals.$post({ json: { id, ...json } });
  if (answer.ok) return noProblem;
  const first = way === 'link' ? 'url' : questions[0];
  const problem = await readProblem(answer, first, {
    labels: { reason: t.reason, ...Object.fromEntries(questions.map((question) => [`answers.${question}`, t.questions[question]])) },
    says: { url: t.wrongUrl, answers: t.fewAnswers },
    elsewhere: { id: first, answers: first, ...Object.fromEntries(questions.map((question) => [`answers.${question}`, question])) },
  });
  return (problem.code as string) === 'too-many-proposals' ? fieldProblem(first, t.tooMany) : problem;
};

/** A proposal as the fields of the form it came from. */
export const proposalText =
  ({ id, url, reason, answers }: ProposalView): FormText =>
  (name) =>
    (({ id, url, reason, ...answers }) as Record<string, string | null | undefined>)[name] ?? '';

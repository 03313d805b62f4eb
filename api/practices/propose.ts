import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { requireAllowed } from '#api/http/require-actor.ts';
import type { Reader } from '#db/client.ts';
import { caseQuestions, fewestAnswers } from './case-questions.ts';
import { messages } from './messages/messages.ts';
import { canCorrectProposal, canReadProposal } from './policy.ts';
import type { ProposalBody } from './proposal-contract.ts';
import { countWaiting, insertProposal, organisationIdOf, type ProposalRow, proposalById, updateProposal } from './proposal-queries.ts';
import { workPages } from './work-addresses.ts';
import { keepersBut, tell } from './work-letters.ts';

/** Nobody screens more of one person's. */
const mostWaiting = 20;

type Told = Pick<ProposalRow, 'kind' | 'language' | 'url' | 'reason' | 'answers'>;

/** What is stored of a proposal; throws `invalid-input` for a case with too few answers. */
const toldIn = (body: ProposalBody): Told => {
  const { kind, language } = body;
  if (kind === 'link') return { kind, language, url: body.url, reason: body.reason, answers: null };
  const answers = Object.fromEntries(caseQuestions.map((question) => [question, body.answers[question] ?? '']).filter(([, answer]) => answer !== ''));
  if (Object.keys(answers).length < fewestAnswers)
    throw new Problem('invalid-input', { fields: [{ field: 'answers', rule: 'too-small', limit: fewestAnswers }] });
  return { kind, language, url: null, reason: null, answers };
};

/** Takes a proposal; the same id of the same person again is the same proposal. `conflict`, `invalid-input`, `too-many-proposals`. */
export const propose = async (work: Work, env: Pick<Env, 'publicUrl'>, { personId }: Member, { id, ...body }: ProposalBody & { id: string }): Promise<void> => {
  const known = await proposalById(work.tx, id);
  if (known?.personId === personId) return;
  if (known) throw new Problem('conflict');
  const told = toldIn(body);
  if ((await countWaiting(work.tx, personId)) >= mostWaiting) throw new Problem('too-many-proposals');
  await insertProposal(work.tx, {
    id,
    personId,
    ...told,
    organisationId: told.kind === 'case' ? await organisationIdOf(work.tx, personId) : null,
    status: 'waiting',
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    practiceId: null,
    createdAt: work.now,
  });
  await tell(work, env, await keepersBut(work, personId), {
    name: 'proposed',
    key: `proposal:${id}:proposed`,
    page: workPages.screening(id),
    values: (locale) => ({ title: told.url ?? messages[locale].ownCase }),
  });
};

/** Somebody else's is answered as one that does not exist, but to who screens. */
export const requireProposal = async (reader: Reader, member: Member, id: string): Promise<ProposalRow> => {
  const proposal = await proposalById(reader, id);
  if (!proposal || !canReadProposal(member, proposal)) throw new Problem('not-found');
  return proposal;
};

/** Her own, while it waits: afterwards `conflict`. */
export const correctProposal = async (work: Work, member: Member, id: string, body: ProposalBody): Promise<void> => {
  const proposal = await requireProposal(work.tx, member, id);
  requireAllowed(canCorrectProposal(member, proposal), member);
  if (proposal.status !== 'waiting') throw new Problem('conflict');
  await updateProposal(work.tx, id, toldIn(body));
};

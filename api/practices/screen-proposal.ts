import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { nameOf } from '#api/organisations/views.ts';
import type { Locale } from '#language/locale.ts';
import { beginPractice } from './begin-practice.ts';
import { canScreen, isEditor } from './policy.ts';
import { organisationById, type ProposalRow, proposalById, updateProposal } from './proposal-queries.ts';
import { titleIn } from './title-in.ts';
import { workPages } from './work-addresses.ts';
import { tell } from './work-letters.ts';

/** A proposal she may decide on. `forbidden` without the role, `not-found`, `own-text` for her own. */
const requireScreening = async ({ tx }: Work, member: Member, id: string): Promise<ProposalRow> => {
  if (!isEditor(member)) throw new Problem('forbidden');
  const proposal = await proposalById(tx, id);
  if (!proposal) throw new Problem('not-found');
  if (!canScreen(member, proposal)) throw new Problem('own-text');
  return proposal;
};

/** Takes it up: an entry begins with its link or its answers. `conflict` when it was decided otherwise, `practice-exists`. */
export const acceptProposal = async (
  work: Work,
  env: Pick<Env, 'publicUrl'>,
  member: Member,
  { id, practiceId, title, original }: { id: string; practiceId: string; title: string; original: Locale },
): Promise<void> => {
  const proposal = await requireScreening(work, member, id);
  if (proposal.status === 'accepted' && proposal.practiceId === practiceId) return;
  if (proposal.status !== 'waiting') throw new Problem('conflict');
  const { kind, language, url, organisationId } = proposal;
  const unit = organisationId === null ? undefined : await organisationById(work.tx, organisationId);
  const practice = await beginPractice(work, member, {
    id: practiceId,
    title,
    original,
    proposalId: id,
    url,
    // Answers in another language help who drafts, but are no first text.
    answers: kind === 'link' ? null : language === original ? proposal.answers : {},
    organisation: unit ? nameOf(unit)[original] : null,
  });
  await updateProposal(work.tx, id, { status: 'accepted', decidedBy: member.personId, decidedAt: work.now, practiceId });
  await tell(work, env, [proposal.personId], {
    name: 'accepted',
    key: `proposal:${id}:accepted`,
    page: workPages.proposals(),
    values: (locale) => ({ title: titleIn(practice, locale) }),
  });
};

/** Says no, with the reason the proposer reads; the same again is one letter. `conflict` when it was decided otherwise. */
export const declineProposal = async (
  work: Work,
  env: Pick<Env, 'publicUrl'>,
  member: Member,
  { id, reason }: { id: string; reason: string },
): Promise<void> => {
  const proposal = await requireScreening(work, member, id);
  if (proposal.status === 'declined' && proposal.decisionReason === reason) return;
  if (proposal.status !== 'waiting') throw new Problem('conflict');
  await updateProposal(work.tx, id, { status: 'declined', decidedBy: member.personId, decidedAt: work.now, decisionReason: reason });
  await tell(work, env, [proposal.personId], { name: 'declined', key: `proposal:${id}:declined`, page: workPages.proposals(), values: () => ({ reason }) });
};

import { nameOf } from '#api/organisations/views.ts';
import type { Reader } from '#db/client.ts';
import { fellowWorkers } from './fellow-workers.ts';
import { canCorrectProposal, canScreen, isEditor } from './policy.ts';
import type { ProposalView } from './proposal-contract.ts';
import { organisationById, type ProposalRow, proposalsOf } from './proposal-queries.ts';
import { requireProposal } from './propose.ts';
import { practiceRow } from './queries.ts';
import { practiceVersion } from './read-practice.ts';
import type { Asking } from './read-work.ts';
import { titlesOf } from './title-in.ts';

const becameOf = async (reader: Reader, practiceId: string | null): Promise<ProposalView['practice']> => {
  const row = practiceId === null ? undefined : await practiceRow(reader, practiceId);
  const practice = row && (await practiceVersion(reader, row.versionId));
  if (!row || !practice) return null;
  return { id: row.id, title: titlesOf(practice), stage: row.stage, published: row.publishedVersionId !== null && row.withdrawnAt === null };
};

const view = async (reader: Reader, { member, locale }: Asking, proposal: ProposalRow): Promise<ProposalView> => {
  const { id, kind, language, url, reason, answers, status, createdAt, decidedAt, decisionReason, personId, organisationId } = proposal;
  const unit = organisationId === null ? undefined : await organisationById(reader, organisationId);
  const fellow = await fellowWorkers(reader, [personId], { personId: member.personId, locale });
  const waits = status === 'waiting';
  return {
    id,
    kind,
    language,
    url,
    reason,
    answers,
    organisation: unit ? { id: unit.id, name: nameOf(unit) } : null,
    status,
    createdAt,
    decidedAt,
    decisionReason,
    practice: await becameOf(reader, proposal.practiceId),
    proposer: isEditor(member) ? (fellow(personId)?.name ?? null) : null,
    isYours: personId === member.personId,
    may: { correct: waits && canCorrectProposal(member, proposal), screen: waits && canScreen(member, proposal) },
  };
};

/** Her own, newest first. */
export const ownProposals = async (reader: Reader, asking: Asking): Promise<ProposalView[]> => {
  const views: ProposalView[] = [];
  for (const proposal of await proposalsOf(reader, asking.member.personId)) views.push(await view(reader, asking, proposal));
  return views;
};

/** One of hers, or anybody's for who screens; else `not-found`. */
export const readProposal = async (reader: Reader, asking: Asking, id: string): Promise<ProposalView> =>
  view(reader, asking, await requireProposal(reader, asking.member, id));

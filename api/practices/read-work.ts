import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import { reviewedLanguages } from './approve-languages.ts';
import { comparePractices } from './compare-practices.ts';
import { fellowWorkers } from './fellow-workers.ts';
import { knownNow } from './known-now.ts';
import { canCompare, canReadWork } from './policy.ts';
import { assignmentView, entryView, factsOf, workTexts } from './present-work.ts';
import { proposalById } from './proposal-queries.ts';
import { historyOf, versionsOf } from './queries.ts';
import { practiceVersion } from './read-practice.ts';
import type { CommentView, ComparisonView, WorkPractice } from './work-contract.ts';
import { faultsOfStep, workFaults } from './work-faults.ts';
import { workRights } from './work-rights.ts';
import { requireWork } from './work-situation.ts';
import { steps } from './workflow.ts';
import { type CommentRow, commentsOf } from './workflow-queries.ts';

/** Who asks, in which language, when. */
export interface Asking {
  member: Member;
  locale: Locale;
  now: number;
}

const commentPlace = ({ section, language, paragraph }: CommentRow): CommentView['at'] =>
  section === null || language === null || paragraph === null ? null : { section: section as NonNullable<CommentView['at']>['section'], language, paragraph };

/** An entry for who works on it. Throws `forbidden`, and `not-found` for who keeps the library. */
export const readWork = async (reader: Reader, { member, locale, now }: Asking, id: string): Promise<WorkPractice> => {
  const situation = await requireWork(reader, member, id, (thing) => canReadWork(member, thing));
  const { row, version, practice, assignments, stage } = situation;
  const [comments, history, versions] = [await commentsOf(reader, id), await historyOf(reader, id), await versionsOf(reader, id)];
  const fellow = await fellowWorkers(
    reader,
    [...assignments, ...comments, ...history, ...versions].map(({ personId }) => personId),
    { personId: member.personId, locale },
  );
  const today = civilDate(now, academyTimeZone);
  const views = assignments.map((assignment) => assignmentView(assignment, fellow, today));
  const proposal = row.proposalId === null ? undefined : await proposalById(reader, row.proposalId);
  const faults = workFaults(practice, await knownNow(reader));
  const open = steps.find((step) => step === stage);
  return {
    ...entryView(row, practice, version.savedAt, views),
    version: { id: version.id, number: version.number, hash: version.hash, savedAt: version.savedAt },
    facts: factsOf(practice),
    texts: workTexts(practice),
    assignments: views,
    comments: comments.map((comment) => ({
      id: comment.id,
      author: fellow(comment.personId),
      body: comment.body,
      at: commentPlace(comment),
      createdAt: comment.createdAt,
      resolvedAt: comment.resolvedAt,
    })),
    history: history.map(({ personId, practiceId: _, ...entry }) => ({ ...entry, person: fellow(personId) })),
    versions: versions.map(({ id: versionId, number, savedAt, personId }) => ({
      id: versionId,
      number,
      savedAt,
      person: fellow(personId),
      isPublished: versionId === row.publishedVersionId,
    })),
    // Of a translation, every language's: the page shows each beside its own.
    faults:
      open === undefined ? [] : open === 'translation' ? faults.filter(({ step }) => step === open) : faultsOfStep(faults, { step: open, language: null }),
    reviewed: reviewedLanguages(practice),
    proposal: proposal
      ? { id: proposal.id, kind: proposal.kind, language: proposal.language, url: proposal.url, reason: proposal.reason, answers: proposal.answers }
      : null,
    may: workRights(member, situation),
  };
};

/** What differs between two versions of an entry. `not-found` for a version that is not this entry's. */
export const compareWork = async (
  reader: Reader,
  { member, locale }: Asking,
  id: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<ComparisonView> => {
  const { row } = await requireWork(reader, member, id, (thing) => canCompare(member, thing));
  const versions = await versionsOf(reader, id);
  const published = row.publishedVersionId === row.versionId ? undefined : row.publishedVersionId;
  const after = versions.find((one) => one.id === (to ?? row.versionId));
  const before =
    versions.find((one) => one.id === (from ?? published)) ??
    (from === undefined ? (versions.find(({ number }) => number < (after?.number ?? 0)) ?? after) : undefined);
  const [older, newer] = [before && (await practiceVersion(reader, before.id)), after && (await practiceVersion(reader, after.id))];
  if (!before || !after || !older || !newer) throw new Problem('not-found');
  const fellow = await fellowWorkers(reader, [before.personId, after.personId], { personId: member.personId, locale });
  const view = ({ id: versionId, number, savedAt, personId }: typeof before) => ({
    id: versionId,
    number,
    savedAt,
    person: fellow(personId),
    isPublished: versionId === row.publishedVersionId,
  });
  return { from: view(before), to: view(after), ...comparePractices(older, newer) };
};

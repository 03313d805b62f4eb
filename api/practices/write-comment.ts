import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Locale } from '#language/locale.ts';
import { canComment } from './policy.ts';
import type { Section } from './practice.ts';
import { stepLetter, tell } from './work-letters.ts';
import { requireWork } from './work-situation.ts';
import { commentById, insertComment, resolveCommentRow } from './workflow-queries.ts';

interface NewComment {
  id: string;
  body: string;
  at?: { section: Section; language: Locale; paragraph: number } | undefined;
}

/**
 * A remark to fellow workers, told to who has the open step (of a translation: of that language). The same id again is
 * the same comment. Throws `forbidden`, `conflict`, `invalid-input` for a paragraph there is not.
 */
export const writeComment = async (
  work: Work,
  env: Pick<Env, 'publicUrl'>,
  member: Member,
  practiceId: string,
  { id, body, at }: NewComment,
): Promise<void> => {
  const { practice, assignments, stage } = await requireWork(work.tx, member, practiceId, (thing) => canComment(member, thing));
  const known = await commentById(work.tx, id);
  if (known?.practiceId === practiceId && known.personId === member.personId) return;
  if (known) throw new Problem('conflict');
  const counted = (locale: Locale): number => (at && practice.texts[locale]?.sections[at.section]?.length) ?? 0;
  if (at && at.paragraph >= Math.max(counted(practice.original), counted(at.language), 1))
    throw new Problem('invalid-input', { fields: [{ field: 'at.paragraph', rule: 'choice' }] });
  await insertComment(work.tx, {
    id,
    practiceId,
    personId: member.personId,
    body,
    section: at?.section ?? null,
    language: at?.language ?? null,
    paragraph: at?.paragraph ?? null,
    createdAt: work.now,
    resolvedAt: null,
  });
  const concerned = assignments.filter(
    ({ closedAt, step, language, personId }) =>
      closedAt === null &&
      step === stage &&
      personId !== member.personId &&
      (step !== 'translation' || !at || at.language === practice.original || language === at.language),
  );
  for (const { step, language, personId } of concerned)
    await tell(work, env, [personId], stepLetter('commented', `practice-comment:${id}`, practice, { step, language }, { comment: body }));
};

/** A remark was dealt with; again changes nothing. Throws `forbidden`, `not-found` for one of another entry. */
export const resolveComment = async ({ tx, now }: Work, member: Member, practiceId: string, commentId: string): Promise<void> => {
  await requireWork(tx, member, practiceId, (thing) => canComment(member, thing));
  const comment = await commentById(tx, commentId);
  if (comment?.practiceId !== practiceId) throw new Problem('not-found');
  if (comment.resolvedAt === null) await resolveCommentRow(tx, commentId, now);
};

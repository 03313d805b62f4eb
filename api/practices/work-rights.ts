import type { Member } from '#api/http/actor.ts';
import { locales } from '#language/locale.ts';
import { isReviewed } from './approve-languages.ts';
import { returnableSteps } from './next-stage.ts';
import {
  canAdapt,
  canAssign,
  canComment,
  canComplete,
  canDraft,
  canPublish,
  canReopen,
  canReturn,
  canReview,
  canTranslate,
  canWithdraw,
  isOpenFor,
  isOwnText,
} from './policy.ts';
import type { WorkMay } from './work-may.ts';
import type { Situation } from './work-situation.ts';

/** What somebody may do with an entry now: her right and the entry's stage together. */
export const workRights = (member: Member, situation: Situation): WorkMay => {
  const { practice, row, stage } = situation;
  const others = locales.filter((locale) => locale !== practice.original);
  const translate = isOpenFor(situation, 'translation') ? others.filter((locale) => canTranslate(member, situation, locale)) : [];
  const saveDraft = isOpenFor(situation, 'drafting') && canDraft(member, situation);
  const adapt = isOpenFor(situation, 'adaptation') && canAdapt(member, situation);
  const review = isOpenFor(situation, 'review') && canReview(member, situation);
  const ownText = isOwnText(member, situation);
  const candidates = [
    { step: 'drafting', language: null },
    ...others.map((language) => ({ step: 'translation', language }) as const),
    { step: 'adaptation', language: null },
  ] as const;
  return {
    assign: stage !== 'published' && canAssign(member),
    saveDraft,
    adapt,
    translate,
    comment: canComment(member, situation),
    complete: candidates.filter(({ step, language }) => isOpenFor(situation, step) && canComplete(member, situation, step, language)),
    approve: review && !ownText && !isReviewed(practice),
    ownText: review && ownText,
    returnTo: canReturn(member, situation) ? returnableSteps(stage, practice) : [],
    publish: isOpenFor(situation, 'review') && canPublish(member) && isReviewed(practice),
    reopen: stage === 'published' && canReopen(member),
    withdraw: row.publishedVersionId !== null && row.withdrawnAt === null && canWithdraw(member),
    restore: row.withdrawnAt !== null && canWithdraw(member),
  };
};

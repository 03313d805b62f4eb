import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Locale } from '#language/locale.ts';
import { applyAdaptation, applyDraft, applyTranslation } from './apply-edit.ts';
import { canAdapt, canDraft, canTranslate } from './policy.ts';
import { practiceSchema } from './practice.ts';
import type { SavedVersion } from './save-version.ts';
import { saveWork } from './save-work.ts';
import type { AdaptationBody, DraftBody, TranslationBody } from './work-contract.ts';
import { requireOpen, requireWork, type Situation } from './work-situation.ts';

const factFields: readonly string[] = Object.keys(practiceSchema.shape);

/** `texts.en.sections.done.3` is `sections.done` in the form, `organisations.0` is `facts.organisations.0`. */
const fieldOfForm = (path: string): string => {
  const [first = '', ...rest] = path.split('.');
  if (first === 'texts') return ['sections', ...rest.slice(2, 3)].join('.');
  return factFields.includes(first) ? `facts.${path}` : path;
};

/** Refuses who did not see the newest version, unless it holds what she sends already. */
const requireNewest = ({ version }: Situation, basedOn: string, unchanged: boolean): void => {
  if (version.hash !== basedOn && !unchanged) throw new Problem('stale');
};

/** Saves facts, sources and the original's sections. `forbidden`, `step-not-open`, `stale`, `invalid-input`. */
export const saveDraft = async (work: Work, member: Member, id: string, { basedOn, facts, sections }: DraftBody): Promise<SavedVersion> => {
  const situation = await requireWork(work.tx, member, id, (thing) => canDraft(member, thing));
  requireOpen(situation, 'drafting');
  if (sections.title?.trim() === '') throw new Problem('invalid-input', { fields: [{ field: 'sections.title', rule: 'required' }] });
  const next = applyDraft(situation.practice, facts, sections);
  requireNewest(situation, basedOn, next === situation.practice);
  return saveWork(work, situation, { next, personId: member.personId, field: fieldOfForm });
};

/** Saves the sections on Kazakhstan, in the original's language. `forbidden`, `step-not-open`, `stale`, `invalid-input`. */
export const saveAdaptation = async (work: Work, member: Member, id: string, { basedOn, sections }: AdaptationBody): Promise<SavedVersion> => {
  const situation = await requireWork(work.tx, member, id, (thing) => canAdapt(member, thing));
  requireOpen(situation, 'adaptation');
  const next = applyAdaptation(situation.practice, sections);
  requireNewest(situation, basedOn, next === situation.practice);
  return saveWork(work, situation, { next, personId: member.personId, field: fieldOfForm });
};

/** Saves one paragraph of a translation. Two translators at once lose nothing: only the paragraph must be the one she saw. */
export const saveTranslation = async (
  work: Work,
  member: Member,
  { id, language }: { id: string; language: Locale },
  body: TranslationBody,
): Promise<SavedVersion> => {
  const situation = await requireWork(work.tx, member, id, (thing) => canTranslate(member, thing, language));
  requireOpen(situation, 'translation');
  if (language === situation.practice.original) throw new Problem('invalid-input', { fields: [{ field: 'language', rule: 'choice' }] });
  const next = applyTranslation(situation.practice, language, body);
  if (next === 'stale') throw new Problem('stale');
  if (next === 'out-of-range') throw new Problem('invalid-input', { fields: [{ field: 'index', rule: 'choice' }] });
  if (next === 'empty') throw new Problem('invalid-input', { fields: [{ field: 'text', rule: 'required' }] });
  return saveWork(work, situation, { next, personId: member.personId, field: () => 'text' });
};

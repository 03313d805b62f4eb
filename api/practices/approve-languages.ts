import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { requireAllowed } from '#api/http/require-actor.ts';
import { type Locale, locales } from '#language/locale.ts';
import { closeStep } from './complete-step.ts';
import { knownNow } from './known-now.ts';
import { canReadWork, canReview, isOwnText } from './policy.ts';
import type { Practice } from './practice.ts';
import type { SavedVersion } from './save-version.ts';
import { saveWork } from './save-work.ts';
import { titleIn } from './title-in.ts';
import { workPages } from './work-addresses.ts';
import { workFaults } from './work-faults.ts';
import { keepersBut, tell } from './work-letters.ts';
import { requireOpen, requireWork, type Situation } from './work-situation.ts';
import { newestHistory } from './workflow-queries.ts';
import { writeHistory } from './write-history.ts';

/** Languages approved as they are now: a later change takes the mark away. */
export const reviewedLanguages = ({ texts }: Pick<Practice, 'texts'>): Locale[] => locales.filter((locale) => texts[locale]?.state === 'reviewed');
/** Nothing is left to approve. */
export const isReviewed = (practice: Pick<Practice, 'texts'>): boolean => reviewedLanguages(practice).length === locales.length;

/** Nobody reviews her own text, whatever her role. */
const requireReviewer = (situation: Situation, member: Member): void => {
  requireAllowed(canReview(member, situation), member);
  requireOpen(situation, 'review');
  if (isOwnText(member, situation)) throw new Problem('own-text');
};

/**
 * Approves languages as they are; once the last is approved the entry can be published. The same again changes nothing.
 * Throws `forbidden`, `step-not-open`, `own-text`, `stale`, `step-incomplete`.
 */
export const approveLanguages = async (
  work: Work,
  env: Pick<Env, 'publicUrl'>,
  member: Member,
  id: string,
  { basedOn, languages }: { basedOn: string; languages: readonly Locale[] },
): Promise<SavedVersion & { reviewed: Locale[] }> => {
  const situation = await requireWork(work.tx, member, id, (thing) => canReadWork(member, thing));
  const { practice, version } = situation;
  const before = reviewedLanguages(practice);
  const last = await newestHistory(work.tx, id);
  const repeated =
    last?.action === 'completed' && last.step === 'review' && last.personId === member.personId && languages.every((one) => before.includes(one));
  if (repeated) return { versionId: version.id, number: version.number, hash: version.hash, changed: false, reviewed: before };
  requireReviewer(situation, member);
  if (version.hash !== basedOn) throw new Problem('stale');
  const faults = workFaults(practice, await knownNow(work.tx));
  if (faults.some(({ language }) => language === null || languages.includes(language))) throw new Problem('step-incomplete');
  const texts = { ...practice.texts };
  for (const language of languages) {
    const text = texts[language];
    if (text) texts[language] = { ...text, state: 'reviewed' };
  }
  const next = { ...practice, texts };
  // Approving writes nothing: she can approve the next version, too.
  const saved = await saveWork(work, situation, { next, personId: null });
  for (const language of new Set(languages))
    await writeHistory(work, { practiceId: id, action: 'completed', personId: member.personId, step: 'review', language, versionId: saved.versionId });
  if (isReviewed(next)) {
    await closeStep(work, situation, { step: 'review', language: null });
    const cause = await newestHistory(work.tx, id);
    await tell(work, env, await keepersBut(work, member.personId), {
      name: 'ready',
      key: `work:${cause?.id}`,
      page: workPages.entry(id),
      values: (locale) => ({ title: titleIn(practice, locale) }),
    });
  }
  return { ...saved, reviewed: reviewedLanguages(next) };
};

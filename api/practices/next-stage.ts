import { locales } from '#language/locale.ts';
import { adaptationSections, type Practice, sections } from './practice.ts';
import { isTranslated } from './work-standing.ts';
import type { Stage, Step, StepOf } from './workflow.ts';

const draftedSections = sections.filter((section) => !adaptationSections.includes(section));

type Texts = Pick<Practice, 'original' | 'texts'>;

const isAdapted = ({ original, texts }: Texts): boolean => adaptationSections.every((section) => (texts[original]?.sections[section]?.length ?? 0) > 0);

/**
 * Where an entry goes once a step is done: to the first of drafting, translation, adaptation, translation of what that
 * added, and review that is not finished. A step is not finished while its text lacks something or somebody still has it
 * (it may have been returned to her). Whether a draft is sound is asked before, when it is declared done.
 */
export const nextStage = (practice: Texts, open: readonly StepOf[]): Step => {
  const isOpen = (step: Step) => open.some((one) => one.step === step);
  const others = locales.filter((locale) => locale !== practice.original);
  if (isOpen('drafting')) return 'drafting';
  if (isOpen('translation') || others.some((locale) => !isTranslated(practice, locale, draftedSections))) return 'translation';
  if (isOpen('adaptation') || !isAdapted(practice)) return 'adaptation';
  if (others.some((locale) => !isTranslated(practice, locale, adaptationSections))) return 'translation';
  return 'review';
};

/** Where an entry can be returned to: whatever was done before its stage. A second translation follows adaptation. */
export const returnableSteps = (stage: Stage, practice: Texts): Step[] => {
  if (stage === 'review') return ['drafting', 'translation', 'adaptation'];
  if (stage === 'adaptation') return ['drafting', 'translation'];
  if (stage === 'translation') return isAdapted(practice) ? ['drafting', 'adaptation'] : ['drafting'];
  return [];
};

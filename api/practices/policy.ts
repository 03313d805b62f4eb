import { type Actor, hasRole, isAcademyAdministrator, type Member } from '#api/http/actor.ts';
import type { Locale } from '#language/locale.ts';
import type { Stage, Step } from './workflow.ts';

/** An entry as the policies look at it. Whether its stage allows what somebody has the right to do is asked apart: `isOpenFor`. */
export interface WorkThing {
  stage: Stage;
  /** Who proposed it. */
  proposerId: string | null;
  /** Everybody who wrote a version of it. */
  authorIds: ReadonlySet<string>;
  /** Open and closed. */
  assignments: readonly {
    step: Step;
    language: Locale | null;
    personId: string;
    closedAt: number | null;
    outcome: 'done' | 'returned' | 'reassigned' | null;
  }[];
}

interface ProposalThing {
  personId: string;
  status: 'waiting' | 'accepted' | 'declined';
}

/** Who keeps the library: everything but reviewing her own text. */
export const isEditor = (actor: Actor): boolean => hasRole(actor, 'methodist') || isAcademyAdministrator(actor);

export const canPropose = (actor: Actor): boolean => actor !== null;
export const canReadProposal = (actor: Actor, { personId }: ProposalThing): boolean => actor?.personId === personId || isEditor(actor);
export const canCorrectProposal = (actor: Actor, { personId }: ProposalThing): boolean => actor?.personId === personId;
/** Nobody screens her own. */
export const canScreen = (actor: Actor, { personId }: ProposalThing): boolean => isEditor(actor) && actor?.personId !== personId;

const holds = (actor: Actor, { assignments }: WorkThing, step: Step, language: Locale | null): boolean =>
  assignments.some((one) => one.personId === actor?.personId && one.closedAt === null && one.step === step && one.language === language);
/** An assignment is the right to one step of one entry; no role is needed for it. */
const canDo = (actor: Actor, thing: WorkThing, step: Step, language: Locale | null = null): boolean => isEditor(actor) || holds(actor, thing, step, language);

/** A stage opens the step of its name. */
export const isOpenFor = ({ stage }: Pick<WorkThing, 'stage'>, step: Step): boolean => stage === step;

export const canBegin = (actor: Actor): boolean => isEditor(actor);
export const canAssign = (actor: Actor): boolean => isEditor(actor);
export const canDraft = (actor: Actor, thing: WorkThing): boolean => canDo(actor, thing, 'drafting');
export const canTranslate = (actor: Actor, thing: WorkThing, language: Locale): boolean => canDo(actor, thing, 'translation', language);
export const canAdapt = (actor: Actor, thing: WorkThing): boolean => canDo(actor, thing, 'adaptation');
/** Of review, approving is what completes it. */
export const canComplete = (actor: Actor, thing: WorkThing, step: Exclude<Step, 'review'>, language: Locale | null): boolean =>
  canDo(actor, thing, step, language);

/** She wrote some of it, or proposed it. */
export const isOwnText = ({ personId }: Pick<Member, 'personId'>, { authorIds, proposerId }: WorkThing): boolean =>
  authorIds.has(personId) || proposerId === personId;
/** Had she not written it: `isOwnText` is asked apart, so that she is told why not. */
export const canReview = (actor: Actor, thing: WorkThing): boolean => canDo(actor, thing, 'review');
/** Who has it in hand sends it back. */
export const canReturn = (actor: Actor, thing: WorkThing): boolean =>
  isEditor(actor) || thing.assignments.some(({ personId, closedAt, step }) => personId === actor?.personId && closedAt === null && step === thing.stage);
/** The review was another's: she may have written it. */
export const canPublish = (actor: Actor): boolean => isEditor(actor);
export const canReopen = (actor: Actor): boolean => isEditor(actor);
export const canWithdraw = (actor: Actor): boolean => isEditor(actor);

/** Fellow workers: whoever has or did a step. */
export const canReadWork = (actor: Actor, { assignments }: WorkThing): boolean =>
  isEditor(actor) || assignments.some(({ personId, outcome }) => personId === actor?.personId && outcome !== 'reassigned');
export const canComment = (actor: Actor, thing: WorkThing): boolean => canReadWork(actor, thing);
export const canCompare = (actor: Actor, thing: WorkThing): boolean => canReadWork(actor, thing);

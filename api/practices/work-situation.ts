import type { Actor } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { requireAllowed } from '#api/http/require-actor.ts';
import type { Reader } from '#db/client.ts';
import { isEditor, isOpenFor, type WorkThing } from './policy.ts';
import type { Practice } from './practice.ts';
import { proposalById } from './proposal-queries.ts';
import { type PracticeRow, type PracticeVersionRow, practiceRow, versionRow, versionsOf } from './queries.ts';
import { practiceVersion } from './read-practice.ts';
import type { Step } from './workflow.ts';
import { type AssignmentRow, assignmentsOf } from './workflow-queries.ts';

/** An entry with everything that decides who may do what with it. */
export interface Situation extends WorkThing {
  row: PracticeRow;
  /** The newest version and what it says. Read-only. */
  version: Omit<PracticeVersionRow, 'body'>;
  practice: Practice;
  /** Newest first. */
  assignments: AssignmentRow[];
}

const situationOf = async (reader: Reader, id: string): Promise<Situation | undefined> => {
  const row = await practiceRow(reader, id);
  if (!row) return undefined;
  const [version, practice] = [await versionRow(reader, row.versionId), await practiceVersion(reader, row.versionId)];
  if (!version || !practice) throw new Error(`practice ${id} points at a version that is not stored`);
  const proposal = row.proposalId === null ? undefined : await proposalById(reader, row.proposalId);
  const { body: _, ...rest } = version;
  return {
    row,
    version: rest,
    practice,
    stage: row.stage,
    proposerId: proposal?.personId ?? null,
    authorIds: new Set((await versionsOf(reader, id)).map(({ personId }) => personId).filter((personId) => personId !== null)),
    assignments: await assignmentsOf(reader, id),
  };
};

/**
 * The entry, for somebody who may do this with it. Others are told `forbidden` whether or not there is such an entry;
 * `not-found` hears only who keeps the library.
 */
export const requireWork = async (reader: Reader, actor: Actor, id: string, may: (situation: Situation) => boolean): Promise<Situation> => {
  const situation = await situationOf(reader, id);
  if (!situation && isEditor(actor)) throw new Problem('not-found');
  requireAllowed(situation !== undefined && may(situation), actor);
  return situation as Situation;
};

/** Refuses a step the entry has not reached or has left. */
export const requireOpen = (situation: Situation, step: Step): void => {
  if (!isOpenFor(situation, step)) throw new Problem('step-not-open');
};

import { type Reaction, reaction } from '#api/events/reaction.ts';
import { practiceRow } from './queries.ts';
import { practiceVersion } from './read-practice.ts';
import { keepersBut, stepLetter, tell } from './work-letters.ts';
import { forgetCommentAuthor, openAssignmentsOfPerson, updateAssignment } from './workflow-queries.ts';

/**
 * What she proposed and wrote stays with an anonymised person; comments lose their author; who keeps the library hears
 * which steps nobody has now.
 */
export const workflowReactions: readonly Reaction[] = [
  reaction({
    name: 'release-steps',
    on: 'account.deleted',
    apply: async (work, { personId }, _prepared, { env }) => {
      await forgetCommentAuthor(work.tx, personId);
      for (const { id, practiceId, step, language } of await openAssignmentsOfPerson(work.tx, personId)) {
        await updateAssignment(work.tx, id, { closedAt: work.now, outcome: 'reassigned' });
        const row = await practiceRow(work.tx, practiceId);
        const practice = row && (await practiceVersion(work.tx, row.versionId));
        if (practice) await tell(work, env, await keepersBut(work, personId), stepLetter('free', `step-free:${id}`, practice, { step, language }));
      }
    },
  }),
];

import { accountReactions } from './accounts/account-reactions.ts';
import { certificateReactions } from './certificates/certificate-reactions.ts';
import type { Reaction } from './events/reaction.ts';
import { libraryReactions } from './library/library-reactions.ts';
import { workflowReactions } from './practices/workflow-reactions.ts';
import { progressReactions } from './progress/progress-reactions.ts';

/** "When X, then Y": the one page where domains meet. Each runs exactly once per event. */
export const reactions: readonly Reaction[] = [
  // places.changed → the record of actions, which belongs to accounts, notes it
  ...accountReactions,
  // lesson.completed, attempt.closed → the completion is recorded when the course's rule is met
  ...progressReactions,
  // course.completed → certificate registered → drawn, signed and stored → a letter with the link
  // certificate.issued, external-certificate.accepted → what asked for it is issued; account.deleted → external ones are forgotten
  ...certificateReactions,
  // account.deleted → comments lose their author, steps of practices become free and methodists are told
  ...workflowReactions,
  // account.deleted → collections, weekly letters and questions are forgotten
  ...libraryReactions,
];

import { type Reaction, reaction } from '#api/events/reaction.ts';
import { deleteCollectionsOf } from './queries.ts';
import { removeQuestionsOf } from './question-queries.ts';
import { deleteSubscriptionsOf } from './subscription-queries.ts';

/** Shelves, weekly letters and questions go with the account. */
export const libraryReactions: readonly Reaction[] = [
  reaction({
    name: 'forget-reader',
    on: 'account.deleted',
    apply: async ({ tx }, { personId }) => {
      await deleteCollectionsOf(tx, personId);
      await deleteSubscriptionsOf(tx, personId);
      await removeQuestionsOf(tx, personId);
    },
  }),
];

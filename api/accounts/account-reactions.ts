import { type Reaction, reaction } from '#api/events/reaction.ts';
import { writeAudit } from './write-audit.ts';

/** Organisations stand left of accounts and cannot write into the record of actions: it is written when they tell. */
export const accountReactions: readonly Reaction[] = [
  reaction({
    name: 'audit-places',
    on: 'places.changed',
    apply: (work, { actorId, action, objectId, at }) =>
      writeAudit({ ...work, now: at }, { actorId, action, objectType: action.slice(0, action.indexOf('.')), objectId }),
  }),
];

import { type Reaction, reaction } from '#api/events/reaction.ts';
import { recordCompletion } from './record-completion.ts';

/** A lesson read or a test passed may be the last thing the course's rule asked for. */
export const progressReactions: readonly Reaction[] = [
  reaction({
    name: 'complete-course-after-lesson',
    on: 'lesson.completed',
    apply: (work, { personId, courseSlug }) => recordCompletion(work, { personId, courseSlug }),
  }),
  reaction({
    name: 'complete-course-after-test',
    on: 'attempt.closed',
    apply: async (work, { personId, courseSlug, passed }) => {
      if (passed) await recordCompletion(work, { personId, courseSlug });
    },
  }),
];

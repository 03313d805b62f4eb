import type { IconName } from '#site/ui/icons.ts';

/** The four places one can always reach, in the order of the tab bar. The name is the address and the key of the message. `courses` is all of learning. */
export const destinations = ['courses', 'library', 'certificates', 'account'] as const;
export type Destination = (typeof destinations)[number];

export const destinationIcons: Record<Destination, IconName> = {
  courses: 'learning',
  library: 'library',
  certificates: 'award',
  account: 'user',
};

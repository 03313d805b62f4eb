import type { IconName } from '#site/ui/icons.ts';

/** The four places one can always reach, in the order of the tab bar. The name is the address and the key of the message. */
export const destinations = ['courses', 'learning', 'certificates', 'account'] as const;
export type Destination = (typeof destinations)[number];

export const destinationIcons: Record<Destination, IconName> = {
  courses: 'book',
  learning: 'learning',
  certificates: 'award',
  account: 'user',
};

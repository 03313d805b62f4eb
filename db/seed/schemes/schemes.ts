import { digitalRightsAchievement } from './digital-rights-achievement.ts';

/** The schemes that come with the Academy. A changed one becomes a new version at the next start; old versions stay. */
export const schemeSeeds: readonly unknown[] = [digitalRightsAchievement];

/** The library's controlled words. Their names in three languages stand in `term-names/`; an entry uses the ids. */

/** What a practice is about. */
export const themes = [
  'algorithmic-management',
  'artificial-intelligence',
  'data-rights',
  'platform-work',
  'collective-bargaining',
  'digital-organising',
  'social-dialogue',
  'safety-health',
  'just-transition',
  'training',
  'women',
  'youth',
  'migrants',
  'union-management',
] as const;
export type Theme = (typeof themes)[number];

/** By what means it was done. */
export const instruments = ['agreement-clause', 'law', 'court-case', 'audit', 'fund', 'platform', 'campaign', 'training', 'service'] as const;
export type Instrument = (typeof instruments)[number];

/**
 * ILO conventions, recommendations and other standards a practice leans on. Conventions as ILO writes them in NORMLEX
 * (C087), recommendations R204, European acts by number.
 */
export const standards = [
  'C029',
  'C081',
  'C087',
  'C097',
  'C098',
  'C100',
  'C102',
  'C105',
  'C111',
  'C122',
  'C135',
  'C140',
  'C142',
  'C143',
  'C144',
  'C154',
  'C155',
  'C156',
  'C161',
  'C176',
  'C177',
  'C181',
  'C183',
  'C187',
  'C189',
  'C190',
  'C191',
  'C192',
  'C193',
  'R195',
  'R198',
  'R202',
  'R204',
  'R205',
  'R206',
  'R208',
  'eu-2016-679',
  'eu-2024-1689',
  'eu-2024-2831',
  'eu-2002-14',
] as const;
export type Standard = (typeof standards)[number];

import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  academy: 'Digital Union Leadership Academy',
  description: 'Free courses for union members and activists, and certificates that anyone can check.',
  skip: 'Skip to main content',
  demonstration: 'Demonstration: certificates issued here are not real.',
  destinations: 'Main sections',
  courses: 'Learning',
  library: 'Library',
  certificates: 'Certificates',
  account: 'Profile',
  more: 'More links',
  verify: 'Verify a certificate',
  about: 'About the Academy',
  privacy: 'Personal data',
  api: 'For developers: API',
  source: 'Source code, AGPL-3.0 licence',
};

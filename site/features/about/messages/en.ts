import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  title: 'About the Academy',
  lead: 'The Digital Union Leadership Academy is where union members and activists learn about rights at work and digital skills, free of charge. On a phone, in Kazakh, Russian or English.',
  whoTitle: 'Whom it is for',
  who: {
    worker: 'Workers who want to know their rights when an algorithm sets the shifts and a camera watches them.',
    activist: 'Union activists, chairs of primary organisations, youth ambassadors, women leaders.',
    trainer: 'Trainers, course authors and specialists in occupational safety and health.',
    verifier: 'Employers, inspectors and partners who want to check a certificate without an account.',
  },
  programmeTitle: 'What is taught',
  programmeText: 'The programme follows the Concept of digital transformation of the Federation of Trade Unions of the Republic of Kazakhstan. Its fields:',
  programme: {
    basics: 'basic digital competences',
    leadership: 'digital leadership and change management',
    security: 'cybersecurity and data ethics',
    data: 'data analysis and visualisation',
    negotiation: 'digital negotiation and communication',
  },
  library: 'The library holds what unions in other countries did: with sources, and with how to adapt it in Kazakhstan.',
  toLibrary: 'Open the library',
  programmeNow: 'Every course that can be taken now is in the catalogue.',
  toCourses: 'Open the catalogue',
  certificateTitle: 'What a certificate means',
  certificate: {
    kinds: 'Its kind is always stated: participation, assessed achievement, competence, or licence. None stands for another.',
    attests: 'It names the learning outcomes, the hours and how they were assessed. If a test was not supervised, it says so.',
    not: 'It is not a state document on education and does not confirm a professional qualification. A partner’s name or logo is printed only under a written agreement.',
    checked: 'Every file carries a digital signature. Anyone can check it by code, by QR or by the PDF file.',
  },
  toVerify: 'Verify a certificate',
  promisesTitle: 'What we hold to',
  promises: {
    free: 'Courses and certificates are free.',
    sources: 'Facts in lessons carry their source and the date it was checked.',
    access: 'Pages work on a weak connection, on a small screen, by keyboard and with a screen reader.',
    privacy: 'No requests to other sites, and nobody follows what you do here.',
  },
  toPrivacy: 'More about personal data',
  sourceTitle: 'Source code and licence',
  source: {
    licence: 'The Academy’s program is free software under the GNU AGPL, version 3 or later. You may use it, study it, change it and pass it on.',
    right:
      'Under this licence everyone who uses this site has the right to receive, free of charge, the source code of the very version that runs here, with all changes.',
    where:
      'In the demonstration the source code is the folder from which the server was started. On a site opened by an organisation, that organisation provides it.',
    other: 'Other unions can install the program themselves; their improvements stay common property.',
  },
  sourceLink: 'Source code of the version that runs here',
  licenceLink: 'Text of the GNU AGPL-3.0 (gnu.org)',
  apiLink: 'For developers: API',
};

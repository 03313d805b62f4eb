import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  title: 'API: for developers',
  lead: 'The API can do whatever the site can. This page is made from the API’s own description, so it does not fall behind it.',
  document: 'Full description: OpenAPI 3.1 (JSON)',
  basicsTitle: 'What to know first',
  basics: {
    address: 'All addresses begin with {address}; requests and answers are JSON.',
    session: 'To sign in, send POST /sessions: the server sets a cookie that must come with every request.',
    problems:
      'Errors follow RFC 9457: application/problem+json. The field code is stable, title is a sentence for people in the language of Accept-Language (kk, ru, en).',
    times: 'Instants are UTC milliseconds, dates are written YYYY-MM-DD.',
    repeat: 'Writing that a browser may repeat changes nothing the second time.',
  },
  english: 'Operations are described in English.',
  columns: { operation: 'Operation', summary: 'What it does', who: 'Who may' },
  problems: {
    title: 'Why a request can be refused',
    lead: 'The field type of every error leads to its row in this list.',
    columns: { code: 'code', status: 'HTTP status', says: 'What it says' },
  },
  tags: {
    status: 'State of the server',
    problems: 'Errors',
    organisations: 'Regions, sectors, organisations',
    accounts: 'Account, profile, roles',
    mail: 'Demonstration mailbox',
    courses: 'Courses',
    assessment: 'Tests and answers',
    progress: 'Progress',
    certificates: 'Certificates and verification',
  },
  who: { everybody: 'anyone', member: 'whoever is signed in, own data only' },
  roles: {
    assessor: 'assessor',
    methodist: 'course author',
    'organisation-administrator': 'organisation administrator',
    'academy-administrator': 'academy administrator',
  },
  failed: 'The description could not be read. Reload the page in a minute.',
};

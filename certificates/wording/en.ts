import { formatNumber } from '#language/numbers.ts';
import { plural } from '#language/plural.ts';
import type { Wording } from './wording.ts';

const count = (n: number, one: string, other: string): string => `${formatNumber('en', n)} ${plural('en', n, { one, other })}`;

export const en: Wording = {
  kinds: {
    participation: {
      title: 'Certificate of participation',
      statement: 'This certificate confirms that its holder took part in the course:',
      outcomes: 'What the course teaches',
      assessment: 'Form of participation',
      limit: 'Learning outcomes were not assessed.',
    },
    achievement: {
      title: 'Certificate of achievement',
      statement: 'This certificate confirms that its holder completed the course and passed its final assessment:',
      outcomes: 'Learning outcomes achieved',
      assessment: 'How it was assessed',
      limit: '',
    },
    competence: {
      title: 'Certificate of competence',
      statement: 'This certificate attests that the holder’s competence was assessed and confirmed in:',
      outcomes: 'Competences confirmed',
      assessment: 'How it was assessed',
      limit: 'Not a document on the recognition of a professional qualification.',
    },
    licence: {
      title: 'Licence',
      statement: 'This licence entitles its holder to practise in the field of:',
      outcomes: 'Competences confirmed when it was issued',
      assessment: 'How it was assessed',
      limit: 'Neither a state licence nor a document on the recognition of a professional qualification.',
    },
  },
  holder: 'Awarded to',
  workload: 'Workload',
  hours: (clock, academic, minutes) => `${count(clock, 'hour', 'hours')} (${count(academic, 'academic hour', 'academic hours')} of ${minutes}\u00a0min)`,
  moreOutcomes: 'The full list is on the verification page.',
  number: 'Number',
  issuedOn: 'Date of issue',
  validity: 'Validity',
  validUntil: (date) => `until ${date} inclusive`,
  noExpiry: 'no expiry date',
  code: 'Verification code',
  howToCheck: (address) => `To check it, scan the QR code or enter the code at ${address}. The file is protected by a digital signature.`,
  qrCode: (url) => `QR code with the address of the verification page: ${url}`,
  businessNumber: 'Business number (BIN)',
  countries: { KZ: 'Republic of Kazakhstan', KG: 'Kyrgyz Republic', TJ: 'Republic of Tajikistan', TM: 'Turkmenistan', UZ: 'Republic of Uzbekistan' },
  demonstration: 'Demonstration sample: not a valid document',
  signatureField: 'Digital signature of the issuing organisation',
  signatureReason: 'Certificate issued',
};

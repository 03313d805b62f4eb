import type { Texts } from '#language/locale.ts';

/** Never mixed: presence, an assessed course, assessed competence, the right to act. */
export type CertificateKind = 'participation' | 'achievement' | 'competence' | 'licence';

/** The languages of one PDF: both of Kazakhstan on one sheet, or English for abroad. */
export type Variant = 'kk-ru' | 'en';

export const variants = ['kk-ru', 'en'] as const satisfies readonly Variant[];

/** ISO 3166-1 alpha-2 of the countries whose unions may issue here. */
export type Country = 'KZ' | 'KG' | 'TJ' | 'TM' | 'UZ';

export type Issuer = {
  name: Texts;
  /** БСН / БИН, 12 digits in Kazakhstan. */
  businessNumber?: string | undefined;
  country: Country;
};

type Signatory = { name: Texts; position: Texts };

/** Everything a certificate says, as a copy: nothing is looked up while it is drawn. Dates are civil, `YYYY-MM-DD`. */
export type CertificateDocument = {
  /** The issuer's own running number, as printed. */
  number: string;
  /** In the form `createCode` gives. */
  code: string;
  /** Absolute address that the QR code holds; its last segment is the code. */
  verifyUrl: string;
  kind: CertificateKind;
  /** As the holder confirmed it for documents. */
  holderName: { kk: string; ru: string; latin: string };
  courseTitle: Texts;
  issuer: Issuer;
  /** Notional workload; `academicMinutes` is the length of one academic hour. */
  hours: { clock: number; academic: number; academicMinutes: number };
  /** Each begins with a verb. What finds no room stays on the verify page, and the sheet says so. */
  outcomes: readonly Texts[];
  /** Type of assessment, supervision, pass mark and result; for participation its form and the attendance. */
  assessment: Texts;
  issuedOn: string;
  /** The last valid day; without it the certificate does not expire. */
  validUntil?: string | undefined;
  signatories: readonly Signatory[];
  legalNote?: Texts | undefined;
  /** Of a demonstration academy: marked so that it cannot pass as real. */
  demonstration: boolean;
};

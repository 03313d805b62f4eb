import type { Locale, Texts } from '#language/locale.ts';

/** Never mixed: presence, an assessed course, assessed competence, the right to act. */
export const certificateKinds = ['participation', 'achievement', 'competence', 'licence'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/**
 * `expiring`: valid, and renewal is open. `renewed`: over, and another one came after it; within its dates a renewed one
 * stays valid. `corrected`, `replaced`: another one stands for it, so it proves nothing any more.
 */
export const certificateStates = ['valid', 'expiring', 'expired', 'suspended', 'revoked', 'renewed', 'corrected', 'replaced'] as const;
export type CertificateStateName = (typeof certificateStates)[number];

/** Why; the closed list that everybody who checks may read. */
export const changeReasons = ['issued-in-error', 'wrong-data', 'rules-broken', 'holder-request', 'under-review', 'key-stolen', 'mandate-ended'] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** What it is a certificate of. */
export const subjects = ['course', 'programme', 'knowledge-check', 'trainer-licence'] as const;
export type Subject = (typeof subjects)[number];

/** The languages of one PDF, side by side in this order. */
export const appearances = ['kk-ru', 'ru', 'en', 'kk-en'] as const;

/** A drawn file: the sheet in one of its appearances, or the wallet card. */
export const variants = [...appearances, 'card'] as const;
export type Variant = (typeof variants)[number];

/** Everything that is stored byte for byte as issued: PDFs, the credential and its VC-JWT. */
export const issuedFiles = [...variants, 'credential', 'jwt'] as const;
export type IssuedFile = (typeof issuedFiles)[number];

/** ISO 3166-1 alpha-2 of the countries whose unions may issue here. */
export type Country = 'KZ' | 'KG' | 'TJ' | 'TM' | 'UZ';

export type Issuer = {
  /** Of the record; `undefined` in documents frozen before it was kept. */
  slug?: string | undefined;
  name: Texts;
  /** БСН / БИН, 12 digits in Kazakhstan. */
  businessNumber?: string | undefined;
  country: Country;
};

type Signatory = { name: Texts; position: Texts };

/** An outcome's or a whole achievement's counterpart in somebody's framework. */
type Alignment = { name: Texts; framework: string; url: string; code?: string | undefined };

/** Notional workload in clock minutes by form. */
export type Workload = { live: number; online: number; selfStudy: number; assessment: number };

export type Recognition = {
  kind: 'co-issued' | 'endorsed' | 'recognised' | 'aligned';
  partner: Texts;
  /** As cited. */
  agreement: string;
  since: string;
  until?: string | undefined;
};

/**
 * Everything a certificate says, as a copy: nothing is looked up while it is drawn. Dates are civil, `YYYY-MM-DD`. What
 * may be `undefined` is not claimed, or the document was frozen before it was kept.
 */
export type CertificateDocument = {
  /** The issuer's own running number, as printed. */
  number: string;
  /** In the form `createCode` gives. */
  code: string;
  /** Absolute address that the QR code holds; its last segment is the code. */
  verifyUrl: string;
  kind: CertificateKind;
  subject?: Subject | undefined;
  /** As the holder confirmed it for documents. */
  holderName: { kk: string; ru: string; latin: string };
  /** Of the course, programme, check or field of work. */
  title: Texts;
  issuer: Issuer;
  /** Notional workload; `academicMinutes` is the length of one academic hour. */
  hours: { clock: number; academic: number; academicMinutes: number };
  workload?: Workload | undefined;
  /** Each begins with a verb. What finds no room stays on the verify page, and the sheet says so. */
  outcomes: readonly Texts[];
  alignment?: readonly Alignment[] | undefined;
  level?: { framework: 'own' | 'national' | 'eqf-self-assessed'; text: Texts; decidedBy: Texts; decidedOn: string } | undefined;
  /** Type of assessment, supervision, pass mark and result; for participation its form and the attendance. */
  assessment: Texts;
  attendance?: Texts | undefined;
  qualityAssurance?: Texts | undefined;
  /** Names of the certificates asked for before. */
  prerequisites?: readonly Texts[] | undefined;
  /** What it was taught and assessed in. */
  taughtIn?: readonly Locale[] | undefined;
  /** Parts of 1; only where the scheme records the score. Shown to others by the holder's choice alone. */
  result?: { share: number; passMark: number } | undefined;
  issuedOn: string;
  /** The last valid day; without it the certificate does not expire. */
  validUntil?: string | undefined;
  /** Valid while an office lasts whose end was not known at issue. */
  untilMandateEnds?: boolean | undefined;
  /** The number of the certificate it renews, corrects or replaces. */
  follows?: { number: string; as: 'renewal' | 'correction' | 'replacement' } | undefined;
  recognitions?: readonly Recognition[] | undefined;
  legalReference?: { text: Texts; url?: string | undefined; checked: string } | undefined;
  signatories: readonly Signatory[];
  legalNote?: Texts | undefined;
  /** Language of the second page with all the particulars; none without it. */
  supplement?: Locale | undefined;
  /** Of a demonstration academy: marked so that it cannot pass as real. */
  demonstration: boolean;
};

/** A frozen document of any age: before 2026-11-21 the title was called `courseTitle`. */
export const readDocument = (json: string): CertificateDocument => {
  const { courseTitle, ...document } = JSON.parse(json) as CertificateDocument & { courseTitle?: Texts };
  return courseTitle ? { ...document, title: courseTitle } : document;
};

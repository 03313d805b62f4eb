import { z } from 'zod';

const text = z.string().trim().min(1).max(1_000);
const texts = z.strictObject({ kk: text, ru: text, en: text });
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);
const minutes = z.number().int().min(0);

/** How far what we say of a law or a document was checked: as for the sources of a course. */
const reference = z.strictObject({
  text: texts,
  url: z.url({ protocol: /^https$/ }).optional(),
  /** The day we last checked it. */
  checked: z.iso.date(),
  how: z.enum(['live', 'stored-copy', 'secondary']),
});

/** What is certified and by which rules: the data of one version of a certificate scheme. Courses name it by slug. */
export const schemeSchema = z.strictObject({
  slug,
  /** For administrators' lists; not printed. */
  name: texts,
  /** Slug of the issuer, whose names, numbers, signatories and key the certificate bears. */
  issuer: slug,
  /** Never mixed: presence, an assessed course, assessed competence, the right to act. */
  kind: z.enum(['participation', 'achievement', 'competence', 'licence']),
  /**
   * How it is assessed; the three parts follow each other in print. `type` may hold {questions}, {minutes} and {passMark}
   * of the course's final test. Silence about supervision or identity would claim both, so neither is optional.
   */
  assessment: z.strictObject({ type: texts, supervision: texts, identityCheck: texts }),
  /** Form of participation and attendance asked for; null where being present is not asked. */
  attendance: texts.nullable(),
  /** Who approves the content and how its quality is watched. */
  qualityAssurance: texts,
  /** Notional workload in clock minutes by form; null when it is not split. */
  workload: z.strictObject({ live: minutes, online: minutes, selfStudy: minutes, assessment: minutes }).nullable(),
  /** Level, by whose framework, who decided and when; null claims none. EQF is never more than self-assessed. */
  level: z.strictObject({ framework: z.enum(['own', 'national', 'eqf-self-assessed']), text: texts, decidedBy: texts, decidedOn: z.iso.date() }).nullable(),
  /**
   * `months` to the same day of the month, that day included; `mandate` until an office ends (its date when known at
   * issue). `renewalOpensDays`: how many days before the end renewal opens.
   */
  validity: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('none') }),
    z.strictObject({ rule: z.literal('months'), months: z.number().int().min(1).max(600), renewalOpensDays: z.number().int().min(0) }),
    z.strictObject({ rule: z.literal('mandate'), renewalOpensDays: z.number().int().min(0) }),
  ]),
  /** The law it is issued under; null when no law asks for it. */
  legalReference: reference.nullable(),
  /** What it must not be taken for; printed. */
  note: texts.nullable(),
  /** `PREFIX-YEAR-000001`, one row of numbers per issuer and year. */
  numbering: z.literal('issuer-year'),
  /** Name of the layout it is drawn by. */
  design: z.literal('standard'),
});
export type Scheme = z.infer<typeof schemeSchema>;

import { z } from 'zod';
import { appearances, certificateKinds } from '#certificates/certificate.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';

const text = z.string().max(2_000).transform(cleanText).pipe(z.string().min(1).max(1_000));
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

const alignment = z.strictObject({ name: texts, framework: text, url: z.url({ protocol: /^https$/ }), code: text.optional() });

/**
 * What is certified. Of a `course`, title, outcomes and hours come from the course that names the scheme; the others have
 * none, so the scheme says them itself.
 */
const subject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('course') }),
  z.strictObject({
    of: z.enum(['programme', 'knowledge-check', 'trainer-licence']),
    title: texts,
    /** Each begins with a verb. */
    outcomes: z.array(texts).max(12),
    /** Clock and academic hours, and the length of an academic one in minutes. */
    hours: z.strictObject({ clock: z.number().positive(), academic: z.number().positive(), academicMinutes: z.number().int().positive() }),
  }),
]);

const timeZones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** What is certified and by which rules: the data of one version of a certificate scheme. Courses name it by slug. */
export const schemeSchema = z.strictObject({
  slug,
  /** In lists, and in print where another scheme asks for it. */
  name: texts,
  /** Slug of the issuer, whose names, numbers, signatories and key the certificate bears. */
  issuer: slug,
  /** Never mixed: presence, an assessed course, assessed competence, the right to act. */
  kind: z.enum(certificateKinds),
  subject: subject.default({ of: 'course' }),
  /** What the outcomes answer to in others' frameworks. */
  alignment: z.array(alignment).max(12).default([]),
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
   * `months` to the same day of the month, that day included; `mandate` until her `office` ends: its date when known at
   * issue, else no end is printed and the status list ends it. `renewalOpensDays`: how many days before the end renewal opens.
   */
  validity: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('none') }),
    z.strictObject({ rule: z.literal('months'), months: z.number().int().min(1).max(600), renewalOpensDays: z.number().int().min(0) }),
    z.strictObject({ rule: z.literal('mandate'), office: text, renewalOpensDays: z.number().int().min(0) }),
  ]),
  /** IANA zone whose calendar the dates of issue and expiry follow. */
  zone: z
    .string()
    .refine((zone) => timeZones.has(zone), 'expected an IANA time zone')
    .default(academyTimeZone),
  /** Certificates asked for before this one, by scheme; `external`: an accepted one of somebody else's counts as well. */
  prerequisites: z
    .array(z.strictObject({ scheme: slug, external: z.boolean() }))
    .max(10)
    .default([]),
  /** What it is taught and assessed in. */
  taughtIn: z
    .array(z.enum(locales))
    .min(1)
    .default([...locales]),
  /** Whether the score is recorded in the credential and the supplement; others see it by the holder's choice alone. */
  result: z.enum(['none', 'score']).default('none'),
  /** The law it is issued under; null when no law asks for it. */
  legalReference: reference.nullable(),
  /** What it must not be taken for; printed. */
  note: texts.nullable(),
  /** `PREFIX-YEAR-000001`, one row of numbers per issuer and year. */
  numbering: z.literal('issuer-year'),
  /** Name of the layout it is drawn by. */
  design: z.literal('standard'),
  /** The languages it is drawn in, a file each. */
  appearances: z.array(z.enum(appearances)).min(1).default(['kk-ru', 'en']),
  /** Language of the second page with all the particulars; English is for partners. Null: no second page. */
  supplement: z.enum(locales).nullable().default('en'),
  /** Whether a wallet card is drawn as well. */
  card: z.boolean().default(false),
});
export type Scheme = z.infer<typeof schemeSchema>;

/** A stored version of any age: fields that came later have their defaults. */
export const readScheme = (body: string): Scheme => schemeSchema.parse(JSON.parse(body));

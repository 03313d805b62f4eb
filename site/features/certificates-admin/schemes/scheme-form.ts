import type { SaveSchemeBody, SchemeHistory } from '#api/certificates/scheme-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { locales } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { filledRows, isFilled, numberIn, optionalIn, textsIn } from '../fields/form-fields.ts';

export type Scheme = SaveSchemeBody['scheme'];

const orNull = <T>(fields: Fields, path: string, read: (path: string) => T): T | null => (isFilled(fields, path) ? read(path) : null);

const subjectIn = (fields: Fields): Scheme['subject'] => {
  const of = fields.text('subject.of') as Scheme['subject']['of'];
  if (of === 'course') return { of };
  return {
    of,
    title: textsIn(fields, 'subject.title'),
    outcomes: filledRows(fields, 'subject.outcomes', (path) => textsIn(fields, path)),
    hours: {
      clock: numberIn(fields, 'subject.hours.clock'),
      academic: numberIn(fields, 'subject.hours.academic'),
      academicMinutes: numberIn(fields, 'subject.hours.academicMinutes'),
    },
  };
};

const validityIn = (fields: Fields): Scheme['validity'] => {
  const rule = fields.text('validity.rule') as Scheme['validity']['rule'];
  const renewalOpensDays = numberIn(fields, 'validity.renewalOpensDays');
  if (rule === 'months') return { rule, months: numberIn(fields, 'validity.months'), renewalOpensDays };
  if (rule === 'mandate') return { rule, office: fields.text('validity.office').trim(), renewalOpensDays };
  return { rule };
};

const levelIn = (fields: Fields): Scheme['level'] =>
  orNull(fields, 'level', (path) => ({
    framework: fields.text(`${path}.framework`) as NonNullable<Scheme['level']>['framework'],
    text: textsIn(fields, `${path}.text`),
    decidedBy: textsIn(fields, `${path}.decidedBy`),
    decidedOn: fields.text(`${path}.decidedOn`),
  }));

const legalReferenceIn = (fields: Fields): Scheme['legalReference'] =>
  orNull(fields, 'legalReference', (path) => ({
    text: textsIn(fields, `${path}.text`),
    ...optionalIn(fields, `${path}.url`, 'url'),
    checked: fields.text(`${path}.checked`),
    how: fields.text(`${path}.how`) as NonNullable<Scheme['legalReference']>['how'],
  }));

/**
 * What was typed, as the API takes it: what does not fit it names by its field. A group in which nothing is written
 * claims nothing.
 */
export const schemeIn = (fields: Fields, slug: string): Scheme => ({
  slug,
  name: textsIn(fields, 'name'),
  issuer: fields.text('issuer'),
  kind: fields.text('kind') as Scheme['kind'],
  subject: subjectIn(fields),
  alignment: filledRows(fields, 'alignment', (path) => ({
    name: textsIn(fields, `${path}.name`),
    framework: fields.text(`${path}.framework`).trim(),
    url: fields.text(`${path}.url`).trim(),
    ...optionalIn(fields, `${path}.code`, 'code'),
  })),
  assessment: {
    type: textsIn(fields, 'assessment.type'),
    supervision: textsIn(fields, 'assessment.supervision'),
    identityCheck: textsIn(fields, 'assessment.identityCheck'),
  },
  attendance: orNull(fields, 'attendance', (path) => textsIn(fields, path)),
  qualityAssurance: textsIn(fields, 'qualityAssurance'),
  workload: orNull(fields, 'workload', (path) => ({
    live: numberIn(fields, `${path}.live`),
    online: numberIn(fields, `${path}.online`),
    selfStudy: numberIn(fields, `${path}.selfStudy`),
    assessment: numberIn(fields, `${path}.assessment`),
  })),
  level: levelIn(fields),
  validity: validityIn(fields),
  zone: fields.text('zone').trim(),
  prerequisites: filledRows(fields, 'prerequisites', (path) => ({
    scheme: fields.text(`${path}.scheme`),
    external: fields.text(`${path}.external`) === 'yes',
  })),
  taughtIn: fields.all('taughtIn') as Scheme['taughtIn'],
  result: fields.text('result') as Scheme['result'],
  legalReference: legalReferenceIn(fields),
  note: orNull(fields, 'note', (path) => textsIn(fields, path)),
  numbering: 'issuer-year',
  design: 'standard',
  appearances: fields.all('appearances') as Scheme['appearances'],
  supplement: (fields.text('supplement') || null) as Scheme['supplement'],
  card: fields.text('card') === 'yes',
});

/** What a new scheme begins with: what most have, and nothing that is claimed. */
export const newSchemeEntries: readonly (readonly [name: string, value: string])[] = [
  ['subject.of', 'course'],
  ['validity.rule', 'none'],
  ['zone', academyTimeZone],
  ['result', 'none'],
  ...locales.map((language) => ['taughtIn', language] as const),
  ['appearances', 'kk-ru'],
  ['appearances', 'en'],
  ['supplement', 'en'],
];

/** A scheme with all its versions; null when there is none of that slug. */
export const readHistory = async (api: ApiClient, slug: string): Promise<SchemeHistory | null> => {
  const answer = await api.schemes[':slug'].$get({ param: { slug: encodeURIComponent(slug) } });
  return answer.ok ? await answer.json() : null;
};

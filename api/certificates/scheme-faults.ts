import type { FieldFault } from '#api/http/problem.ts';
import { type CertifiedCourse, testPlaceholders } from './assessment-text.ts';
import type { Scheme } from './scheme.ts';
import { unprintable } from './unprintable.ts';

/** What the rules between fields look at beside the scheme. */
export interface KnownToSchemes {
  /** Civil date in the scheme's zone. */
  today: string;
  /** Slugs. */
  issuers: ReadonlySet<string>;
  /** What each scheme asks for, by slug. */
  prerequisites: ReadonlyMap<string, readonly string[]>;
  /** Those taught now that name this scheme. */
  courses: readonly CertifiedCourse[];
}

type Rule = (scheme: Scheme, known: KnownToSchemes) => FieldFault[];

/** Hours are written to a tenth, so minutes may differ by three. */
const roundingMinutes = 3;
const fits = (minutes: number, clockHours: number): boolean => Math.abs(minutes - clockHours * 60) <= roundingMinutes;
/** Shortest month: a window of renewal that opens before the certificate is issued is none. */
const shortestMonth = 28;

const issuerIsKnown: Rule = ({ issuer }, { issuers }) => (issuers.has(issuer) ? [] : [{ field: 'issuer', rule: 'choice' }]);

/** Kinds are never mixed: who was present claims no result, the right to act is no reward for a course and does end. */
const kindFits: Rule = ({ kind, subject, result, validity, assessment }) => {
  const faults: FieldFault[] = [];
  const refuse = (field: string) => faults.push({ field, rule: 'kind' });
  if (kind === 'participation') {
    if (result !== 'none') refuse('result');
    if (Object.values(assessment.type).some((text) => text.includes('{passMark}'))) refuse('assessment.type');
    if (subject.of === 'knowledge-check') refuse('subject.of');
  }
  if ((kind === 'licence') !== (subject.of === 'trainer-licence') && (subject.of === 'trainer-licence' || subject.of === 'course')) refuse('subject.of');
  if (kind === 'licence' && validity.rule === 'none') refuse('validity.rule');
  return faults;
};

/** Only what a course's final test can fill; what cannot be filled would stop the issue. */
const placeholdersCanBeFilled: Rule = ({ assessment, subject }, { courses }) => {
  const allowed = subject.of === 'course' && courses.every(({ finalTest }) => finalTest !== undefined) ? testPlaceholders : [];
  return Object.entries(assessment.type).flatMap(([locale, text]): FieldFault[] => {
    const unknown = [...text.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => !allowed.includes(name));
    return unknown ? [{ field: `assessment.type.${locale}`, rule: 'placeholder', limit: allowed.map((name) => `{${name}}`).join(' ') || '–' }] : [];
  });
};

const hoursAgree: Rule = ({ subject }) => {
  if (subject.of === 'course') return [];
  const { clock, academic, academicMinutes } = subject.hours;
  return fits(academic * academicMinutes, clock)
    ? []
    : [{ field: 'subject.hours.academic', rule: 'sum', limit: Math.round((clock * 600) / academicMinutes) / 10 }];
};

/** In print the parts stand beside the hours. */
const workloadAgrees: Rule = ({ workload, subject }, { courses }) => {
  if (!workload) return [];
  const sum = Object.values(workload).reduce((all, part) => all + part, 0);
  const hours = subject.of === 'course' ? courses.map((course) => course.hours.clock) : [subject.hours.clock];
  const other = hours.find((clock) => !fits(sum, clock));
  return other === undefined ? [] : [{ field: 'workload', rule: 'sum', limit: Math.round(other * 60) }];
};

const renewalOpensWithin: Rule = ({ validity }) => {
  if (validity.rule !== 'months' || validity.renewalOpensDays < validity.months * shortestMonth) return [];
  return [{ field: 'validity.renewalOpensDays', rule: 'too-big', limit: validity.months * shortestMonth - 1 }];
};

const asksFor = (slug: string, wanted: string, prerequisites: KnownToSchemes['prerequisites'], seen = new Set<string>()): boolean => {
  if (slug === wanted) return true;
  if (seen.has(slug)) return false;
  seen.add(slug);
  return (prerequisites.get(slug) ?? []).some((next) => asksFor(next, wanted, prerequisites, seen));
};

const prerequisitesCanBeMet: Rule = ({ slug, prerequisites }, known) =>
  prerequisites.flatMap(({ scheme }, index): FieldFault[] => {
    const field = `prerequisites.${index}.scheme`;
    if (prerequisites.findIndex((other) => other.scheme === scheme) < index) return [{ field, rule: 'taken' }];
    if (asksFor(scheme, slug, known.prerequisites)) return [{ field, rule: 'cycle' }];
    return known.prerequisites.has(scheme) ? [] : [{ field, rule: 'choice' }];
  });

/** Nobody decided or checked anything in the future. */
const datesArePast: Rule = ({ level, legalReference }, { today }) =>
  [
    { field: 'level.decidedOn', day: level?.decidedOn },
    { field: 'legalReference.checked', day: legalReference?.checked },
  ].flatMap(({ field, day }): FieldFault[] => (day !== undefined && day > today ? [{ field, rule: 'too-late', limit: today }] : []));

const rules: readonly Rule[] = [
  issuerIsKnown,
  kindFits,
  placeholdersCanBeFilled,
  hoursAgree,
  workloadAgrees,
  renewalOpensWithin,
  prerequisitesCanBeMet,
  datesArePast,
  (scheme) => unprintable(scheme),
];

/** What no single field shows to be wrong; fields as paths in the scheme. */
export const schemeFaults = (scheme: Scheme, known: KnownToSchemes): FieldFault[] => rules.flatMap((rule) => rule(scheme, known));

import { describe, expect, it } from 'vitest';
import { sampleCourse } from '#api/testing/certificate-world.ts';
import { digitalRightsAchievement } from '#db/seed/schemes/digital-rights-achievement.ts';
import { schemeSchema } from './scheme.ts';
import { type KnownToSchemes, schemeFaults } from './scheme-faults.ts';

const texts = (text: string) => ({ kk: text, ru: text, en: text });
const programme = {
  of: 'programme',
  title: texts('Programme'),
  outcomes: [],
  hours: { clock: 12, academic: 16, academicMinutes: 45 },
};
const withoutTest = { ...digitalRightsAchievement.assessment, type: texts('No test.') };

const known: KnownToSchemes = {
  today: '2026-11-21',
  issuers: new Set(['digital-union-leadership-academy']),
  prerequisites: new Map([
    ['digital-rights-achievement', []],
    ['basic', []],
    ['advanced', ['basic']],
    ['asks-for-it', ['advanced', 'digital-rights-achievement']],
  ]),
  courses: [sampleCourse()],
};

const faultsOf = (change: Record<string, unknown>, around: Partial<KnownToSchemes> = {}) =>
  schemeFaults(schemeSchema.parse({ ...digitalRightsAchievement, ...change }), { ...known, ...around }).map(({ field, rule }) => `${field} ${rule}`);

describe('a scheme is without faults', () => {
  it.each<[string, Record<string, unknown>]>([
    ['as it comes with the Academy', {}],
    ['of a programme with hours and workload that agree', { subject: programme, assessment: withoutTest, workload: { live: 600, online: 0, selfStudy: 60, assessment: 60 } }],
    ['of participation without result', { kind: 'participation', result: 'none', assessment: withoutTest }],
    ['a licence that ends', { kind: 'licence', subject: { ...programme, of: 'trainer-licence' }, assessment: withoutTest, workload: null, validity: { rule: 'months', months: 36, renewalOpensDays: 90 } }],
    ['that asks for two others', { prerequisites: [{ scheme: 'basic', external: true }, { scheme: 'advanced', external: false }] }],
    ['whose hours are rounded to a tenth', { subject: { ...programme, hours: { clock: 6.7, academic: 10, academicMinutes: 40 } }, assessment: withoutTest, workload: null }],
  ])('%s', (_, change) => expect(faultsOf(change)).toEqual([])); // biome-ignore format: one case a line
});

describe('a scheme is refused', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['of an issuer nobody knows', { issuer: 'nobody' }, ['issuer choice']],
    ['of participation with a score', { kind: 'participation', assessment: withoutTest, result: 'score' }, ['result kind']],
    ['of participation with a pass mark', { kind: 'participation', result: 'none' }, ['assessment.type kind']],
    ['of participation in an examination', { kind: 'participation', result: 'none', subject: { ...programme, of: 'knowledge-check' }, assessment: withoutTest, workload: null }, ['subject.of kind']],
    ['a licence without an end', { kind: 'licence', subject: { ...programme, of: 'trainer-licence' }, assessment: withoutTest, workload: null }, ['validity.rule kind']],
    ['a licence for finishing a course', { kind: 'licence', validity: { rule: 'months', months: 12, renewalOpensDays: 30 } }, ['subject.of kind']],
    ['a trainer’s licence that calls itself an achievement', { subject: { ...programme, of: 'trainer-licence' }, assessment: withoutTest, workload: null }, ['subject.of kind']],
    ['with a placeholder nothing fills', { assessment: { ...withoutTest, type: { ...texts('–'), ru: 'Вопросов: {count}' } } }, ['assessment.type.ru placeholder']],
    ['of a programme that speaks of a course’s test', { subject: programme, workload: null }, ['kk', 'ru', 'en'].map((locale) => `assessment.type.${locale} placeholder`)],
    ['with academic hours that are not its clock hours', { subject: { ...programme, hours: { clock: 12, academic: 12, academicMinutes: 45 } }, assessment: withoutTest, workload: null }, ['subject.hours.academic sum']],
    ['with a workload that is not its hours', { subject: programme, assessment: withoutTest }, ['workload sum']],
    ['with a workload that is not its course’s hours', { workload: { live: 0, online: 90, selfStudy: 155, assessment: 60 } }, ['workload sum']],
    ['whose renewal opens before it is issued', { validity: { rule: 'months', months: 1, renewalOpensDays: 30 } }, ['validity.renewalOpensDays too-big']],
    ['that asks for itself', { prerequisites: [{ scheme: 'digital-rights-achievement', external: false }] }, ['prerequisites.0.scheme cycle']],
    ['that asks for what asks for it', { prerequisites: [{ scheme: 'asks-for-it', external: false }] }, ['prerequisites.0.scheme cycle']],
    ['that asks for one twice', { prerequisites: [{ scheme: 'basic', external: false }, { scheme: 'basic', external: true }] }, ['prerequisites.1.scheme taken']],
    ['that asks for what there is not', { prerequisites: [{ scheme: 'none', external: false }] }, ['prerequisites.0.scheme choice']],
    ['checked tomorrow', { legalReference: { text: texts('Law'), checked: '2026-11-22', how: 'live' } }, ['legalReference.checked too-late']],
    ['with letters no font of ours has', { note: { ...texts('Note'), kk: '李' } }, ['note.kk printable']],
  ])('%s', (_, change, expected) => expect(faultsOf(change)).toEqual(expected)); // biome-ignore format: one case a line

  it('that speaks of the final test of a course without one', () => {
    const courses = [sampleCourse({ finalTest: undefined, completion: { lessons: 'all', finalTest: false } })];
    expect(faultsOf({}, { courses })).toEqual(['kk', 'ru', 'en'].map((locale) => `assessment.type.${locale} placeholder`));
  });
});

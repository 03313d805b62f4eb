import { expect, test } from 'vitest';
import { entriesOf, fieldsOf } from '../fields/form-fields.ts';
import { changesBetween } from './changes.ts';
import { fieldOf, labelOf } from './field-names.ts';
import { type Scheme, schemeIn } from './scheme-form.ts';

const texts = (text: string) => ({ kk: `${text} kk`, ru: `${text} ru`, en: `${text} en` });
const scheme: Scheme = {
  slug: 'ohs-check',
  name: texts('name'),
  issuer: 'training-centre',
  kind: 'competence',
  subject: { of: 'knowledge-check', title: texts('title'), outcomes: [texts('one'), texts('two')], hours: { clock: 7.5, academic: 10, academicMinutes: 45 } },
  alignment: [{ name: texts('unit'), framework: 'DigComp', url: 'https://framework.example/1', code: '1.1' }],
  assessment: { type: texts('type'), supervision: texts('supervision'), identityCheck: texts('identity') },
  attendance: null,
  qualityAssurance: texts('quality'),
  workload: { live: 0, online: 90, selfStudy: 300, assessment: 60 },
  level: { framework: 'own', text: texts('level'), decidedBy: texts('by'), decidedOn: '2026-11-21' },
  validity: { rule: 'months', months: 12, renewalOpensDays: 60 },
  zone: 'Asia/Almaty',
  prerequisites: [{ scheme: 'other', external: true }],
  taughtIn: ['kk', 'ru'],
  result: 'score',
  legalReference: { text: texts('law'), checked: '2026-11-21', how: 'secondary' },
  note: texts('note'),
  numbering: 'issuer-year',
  design: 'standard',
  appearances: ['kk-ru', 'en'],
  supplement: 'en',
  card: true,
};

test('a scheme shown in the form and sent back unchanged is the same scheme', () => {
  expect(schemeIn(fieldsOf(entriesOf(scheme)), scheme.slug)).toEqual(scheme);
});

test('a group in which nothing is written claims nothing; what a rule does not ask for is not sent', () => {
  const entries = entriesOf(scheme).filter(([name]) => !/^(?:level|note|legalReference|workload|card|supplement)/.test(name));
  const without = schemeIn(fieldsOf([...entries.filter(([name]) => name !== 'validity.rule'), ['validity.rule', 'none'], ['note.kk', ' ']]), scheme.slug);
  expect([without.level, without.note, without.legalReference, without.workload, without.card, without.supplement]).toEqual([
    null,
    null,
    null,
    null,
    false,
    null,
  ]);
  expect(without.validity).toEqual({ rule: 'none' });
});

test('of a course nothing of its own is sent, whatever the hidden fields hold', () => {
  const entries = entriesOf(scheme).filter(([name]) => name !== 'subject.of');
  expect(schemeIn(fieldsOf([...entries, ['subject.of', 'course']]), scheme.slug).subject).toEqual({ of: 'course' });
});

test.each([
  ['scheme.name.kk', 'name.kk'],
  ['scheme.subject.outcomes.1', 'subject.outcomes.1.kk'],
  ['scheme.appearances.0', 'appearances'],
  ['scheme.prerequisites.0', 'prerequisites.0.scheme'],
  ['scheme.workload', 'workload.live'],
  ['scheme', 'name.kk'],
])('a fault at %s leads to the field %s', (path, field) => {
  expect(fieldOf(path)).toBe(field);
});

test('a field is named with its row and its language', () => {
  expect(labelOf('ru', 'subject.outcomes.1.kk')).toBe('Результаты обучения 2 (Қазақша)');
  expect(labelOf('en', 'level.decidedOn')).toBe('When it was decided');
});

test('what changed between two versions is said in the words of the form', () => {
  const later: Scheme = { ...scheme, kind: 'licence', note: null, taughtIn: ['kk'] };
  const changes = changesBetween('en', scheme, later);
  expect(changes.find(({ field }) => field === 'kind')).toMatchObject({ before: 'Competence', after: 'Licence' });
  expect(changes.find(({ field }) => field === 'note.ru')).toMatchObject({ before: 'note ru', after: null });
  expect(changes.find(({ field }) => field === 'taughtIn')).toMatchObject({ before: 'In Kazakh; In Russian', after: 'In Kazakh' });
  expect(changes).toHaveLength(5);
});

import { describe, expect, test } from 'vitest';
import { allowedChanges } from './life-rules.ts';
import { type CertificateState, stateOf } from './state.ts';

type Row = Parameters<typeof stateOf>[0]['history'][number];
const row = (change: Row['change'], rest: Partial<Row> = {}): Row => ({
  change,
  at: Date.UTC(2026, 10, 21, 9),
  reason: null,
  nextId: null,
  endsOn: null,
  ...rest,
});
const issued = row('issued');
const suspended = row('suspended', { reason: 'under-review' });
const restored = row('restored');
const revoked = row('revoked', { reason: 'rules-broken' });
const renewed = row('renewed', { nextId: 'next' });
const corrected = row('corrected', { nextId: 'next' });
const replaced = row('replaced', { nextId: 'next' });
const ended = row('ended', { reason: 'mandate-ended', endsOn: '2027-03-31' });

/** Valid until 21 November 2027, renewed from 30 days before. */
const on = (today: string, history: Row[] = [], validUntil: string | null = '2027-11-21') =>
  stateOf({ validUntil, history: [issued, ...history], renewalOpensDays: 30, today });

const since = '2026-11-21';
const next = { id: 'next', as: 'renewal' };

describe('what a certificate is on a day', () => {
  test.each<[string, CertificateState, Partial<Record<keyof CertificateState, unknown>>]>([
    ['long before its end', on('2027-10-21'), { state: 'valid', since: null, lastDay: '2027-11-21', opensOn: '2027-10-22', next: null }],
    ['from the day renewal opens', on('2027-10-22'), { state: 'expiring', since: '2027-10-22' }],
    ['on its last day', on('2027-11-21'), { state: 'expiring' }],
    ['the day after', on('2027-11-22'), { state: 'expired', since: '2027-11-22', reason: null, opensOn: '2027-10-22' }],
    ['years later', on('2037-01-01'), { state: 'expired', opensOn: '2027-10-22' }],
    ['without an end', on('2099-01-01', [], null), { state: 'valid', lastDay: null, opensOn: null }],
    ['suspended, though expiring', on('2027-11-01', [suspended]), { state: 'suspended', since, reason: 'under-review', opensOn: null }],
    ['suspended, though over', on('2028-01-01', [suspended]), { state: 'suspended' }],
    ['restored', on('2027-01-01', [suspended, restored]), { state: 'valid', reason: null }],
    ['restored after its end', on('2028-01-01', [suspended, restored]), { state: 'expired' }],
    ['suspended again', on('2027-01-01', [suspended, restored, suspended]), { state: 'suspended' }],
    ['revoked', on('2027-01-01', [revoked]), { state: 'revoked', since, reason: 'rules-broken', opensOn: null }],
    ['revoked while suspended', on('2027-01-01', [suspended, revoked]), { state: 'revoked' }],
    ['revoked after it was renewed', on('2027-01-01', [renewed, revoked]), { state: 'revoked', next }],
    ['renewed, within its dates', on('2027-11-01', [renewed]), { state: 'valid', since: null, next, opensOn: null }],
    ['renewed, after its dates', on('2027-11-22', [renewed]), { state: 'renewed', since: '2027-11-22', next }],
    ['renewed after it was over', on('2029-01-01', [renewed]), { state: 'renewed', since: '2027-11-22', next }],
    ['renewed, without an end', on('2099-01-01', [renewed], null), { state: 'valid', next }],
    ['suspended and renewed', on('2027-01-01', [suspended, renewed]), { state: 'suspended', next }],
    ['corrected, at once', on('2026-11-21', [corrected]), { state: 'corrected', since, next: { id: 'next', as: 'correction' }, opensOn: null }],
    ['replaced, at once', on('2026-11-21', [replaced]), { state: 'replaced', since, next: { id: 'next', as: 'replacement' } }],
    ['replaced while suspended', on('2026-11-21', [suspended, replaced]), { state: 'replaced' }],
    ['replaced after a theft', on('2026-11-21', [revoked, replaced]), { state: 'revoked', next: { id: 'next', as: 'replacement' } }],
    ['on the last day of an office', on('2027-03-31', [ended], null), { state: 'expiring', lastDay: '2027-03-31' }],
    ['after an office ended', on('2027-04-01', [ended], null), { state: 'expired', since: '2027-04-01', reason: 'mandate-ended' }],
    ['after an office ended before the printed day', on('2027-04-01', [ended]), { state: 'expired', lastDay: '2027-03-31', reason: 'mandate-ended' }],
    ['after an office ended and another began', on('2027-04-01', [ended, renewed], null), { state: 'renewed', next }],
  ])('%s', (_, state, expected) => expect(state).toMatchObject(expected));

  test('the day of a change is that of the Academy’s calendar', () => {
    const late = row('revoked', { reason: 'rules-broken', at: Date.UTC(2026, 10, 21, 20, 30) });
    expect(on('2026-11-22', [late]).since).toBe('2026-11-22');
  });
});

describe('what its state allows an administrator', () => {
  const all = ['revoke', 'suspend', 'correct', 'replace'];
  test.each<[string, CertificateState, string[]]>([
    ['valid', on('2027-01-01'), all],
    ['expiring', on('2027-11-01'), [...all, 'renew']],
    ['expired', on('2028-01-01'), ['revoke', 'correct', 'replace', 'renew']],
    ['suspended', on('2027-01-01', [suspended]), ['revoke', 'restore', 'correct', 'replace']],
    ['revoked', on('2027-01-01', [revoked]), []],
    ['revoked for a theft', on('2027-01-01', [row('revoked', { reason: 'key-stolen' })]), ['replace']],
    ['renewed and valid', on('2027-01-01', [renewed]), ['revoke', 'suspend']],
    ['renewed and over', on('2028-01-01', [renewed]), ['revoke']],
    ['corrected', on('2027-01-01', [corrected]), ['revoke']],
  ])('%s', (_, state, changes) => expect(allowedChanges(state)).toEqual(changes));
});

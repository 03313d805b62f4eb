import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#api/http/actor.ts';
import { canChangeCertificate, canDecideExternal, canDownload, canEditSchemes, canReadCertificates, canReadExternalQueue, isHolder } from './policy.ts';

const member = (personId: string, role?: Role): Actor => ({
  personId,
  accountId: 'account',
  sessionId: 'session',
  email: null,
  emailConfirmed: true,
  language: null,
  roles: role ? [{ role, organisationId: role === 'organisation-administrator' ? 'unit' : null }] : [],
});

describe('downloading a certificate of Gulnur', () => {
  it.each<[string, Actor, boolean]>([
    ['a visitor', null, false],
    ['Gulnur', member('gulnur'), true],
    ['another learner', member('other'), false],
    ['an assessor', member('other', 'assessor'), false],
    ['a methodist', member('other', 'methodist'), false],
    ['an organisation administrator', member('other', 'organisation-administrator'), false],
    ['an academy administrator', member('other', 'academy-administrator'), true],
  ])('%s', (_, actor, allowed) => expect(canDownload(actor, { personId: 'gulnur' })).toBe(allowed));
});

describe('finding certificates, changing one of Gulnur, and what only she decides', () => {
  it.each<[string, Actor, [boolean, boolean, boolean]]>([
    ['a visitor', null, [false, false, false]],
    ['Gulnur', member('gulnur'), [false, false, true]],
    ['Gulnur as an academy administrator', member('gulnur', 'academy-administrator'), [true, false, true]],
    ['another learner', member('other'), [false, false, false]],
    ['an assessor', member('other', 'assessor'), [false, false, false]],
    ['a methodist', member('other', 'methodist'), [false, false, false]],
    ['an organisation administrator', member('other', 'organisation-administrator'), [false, false, false]],
    ['an academy administrator', member('other', 'academy-administrator'), [true, true, false]],
  ])('%s', (_, actor, allowed) => {
    const hers = { personId: 'gulnur' };
    expect([canReadCertificates(actor), canChangeCertificate(actor, hers), isHolder(actor, hers)]).toEqual(allowed);
  });
});

describe('schemes, issuers, recognitions, and the queue of certificates of others', () => {
  it.each<[string, Actor, boolean]>([
    ['a visitor', null, false],
    ['a learner', member('other'), false],
    ['an assessor', member('other', 'assessor'), false],
    ['a methodist', member('other', 'methodist'), false],
    ['an organisation administrator', member('other', 'organisation-administrator'), false],
    ['an academy administrator', member('other', 'academy-administrator'), true],
  ])('%s', (_, actor, allowed) =>
    expect([canEditSchemes(actor), canReadExternalQueue(actor), canDecideExternal(actor, { personId: 'gulnur' })]).toEqual([allowed, allowed, allowed]),
  );

  it('nobody decides on her own', () => expect(canDecideExternal(member('gulnur', 'academy-administrator'), { personId: 'gulnur' })).toBe(false));
});

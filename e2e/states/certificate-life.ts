import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { OwnCertificate } from '#api/certificates/contract.ts';
import { slug } from '../answer-key.ts';
import { courseScheme } from '../certificate-by-api.ts';
import { send } from '../people.ts';
import { at, refused, type State, sendCodes, unfoldAll } from './state.ts';

const ownCertificates = async (page: Page): Promise<OwnCertificate[]> =>
  ((await (await send(page, 'get', '/certificates')).json()) as { certificates: OwnCertificate[] }).certificates;

/** The page a stranger reads of one of hers. */
const checkOneThatIs =
  (state: OwnCertificate['state']): State['open'] =>
  async (page, locale) => {
    const found = (await ownCertificates(page)).find((certificate) => certificate.state === state);
    await at(`/verify/${found?.code}`, 'main .verdict .subject')(page, locale);
  };

const checkAll: State['open'] = async (page, locale) => sendCodes((await ownCertificates(page)).map(({ code }) => code).join('\n'))(page, locale);

/** Somebody who holds certificates in every state: those of the course may be renewed by herself. */
export const lifeStates: readonly State[] = [
  {
    page: 'certificates/index.astro',
    name: 'in every state, everything unfolded',
    open: async (page, locale) => {
      await at('/certificates', 'main form:has([value=renew]) button')(page, locale);
      await unfoldAll(page);
    },
  },
  { page: 'verify/[code].astro', name: 'suspended', open: checkOneThatIs('suspended') },
  { page: 'verify/[code].astro', name: 'revoked', open: checkOneThatIs('revoked') },
  { page: 'verify/[code].astro', name: 'corrected, in a chain', open: checkOneThatIs('corrected') },
  { page: 'verify/list.astro', name: 'in every state', open: checkAll },
];

/** She has begun to renew one. */
export const renewalStates: readonly State[] = [
  { page: 'learning/[course]/final-test.astro', name: 'for a renewal', open: at(`/learning/${slug}/final-test`, 'main .notice') },
  { page: 'learning/index.astro', name: 'a course taken again', open: at('/learning') },
];

const certificate = (title: string) => ({
  id: randomUUID(),
  schemeSlug: courseScheme,
  title,
  issuerName: 'Example Training Centre',
  number: 'EX-2026/17',
  issuedOn: '2026-01-15',
  validUntil: null,
  url: 'https://union.example/certificates/17',
});

/** Shown by somebody, and decided on by somebody else. */
export const showExternal = async (page: Page, title: string): Promise<string> => {
  const shown = certificate(title);
  await send(page, 'post', '/external-certificates', shown);
  return shown.id;
};

/** Somebody whose certificates of others count: none shown yet. */
export const externalStates: readonly State[] = [
  { page: 'certificates/external.astro', name: 'the form', open: at('/certificates/external', 'main [name=schemeSlug]') },
  { page: 'certificates/external.astro', name: 'errors', open: refused('/certificates/external', { title: 'Digital rights', url: 'union' }), status: 422 },
];

/** One that waits, one refused, one accepted. */
export const shownExternalStates: readonly State[] = [
  { page: 'certificates/external.astro', name: 'waiting, refused and accepted', open: at('/certificates/external?done=sent', 'main .card') },
];

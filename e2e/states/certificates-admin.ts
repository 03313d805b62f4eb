import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { IssueBatch, IssueBatchRow } from '#api/certificates/batch-contract.ts';
import { changeCertificate, createProgramme, readScheme } from '../certificate-by-api.ts';
import { newLearner, send, signedInLearner, signInAs } from '../people.ts';
import { at, type State, unfoldAll } from './state.ts';

interface Scene {
  scheme: string;
  recognition: string;
  withdrawn: string;
  external: string;
  refusedExternal: string;
  prepared: string;
  finished: string;
  /** Issued anew with another name, and that one. */
  corrected: string;
  newest: string;
}

const scenes = new Map<Page, Scene>();
const sceneOf = (page: Page): Scene => {
  const scene = scenes.get(page);
  if (!scene) throw new Error('nothing is prepared for this page');
  return scene;
};
const today = () => new Date().toISOString().slice(0, 10);

const prepare = async (page: Page, schemeSlug: string, text: string): Promise<string> => {
  const id = randomUUID();
  await send(page, 'post', '/issue-batches', { id, name: `Тренерлер ${id}`, schemeSlug, issuedOn: today(), list: { text } });
  return id;
};

const recognise = async (page: Page, scheme: string, partnerDid: string | null): Promise<string> => {
  const id = randomUUID();
  const partner = { kk: 'Мысал серіктес академиясы', ru: 'Академия-партнёр (пример)', en: 'Example Partner Academy' };
  const agreement = 'Memorandum No. 7 of 12 January 2026';
  await send(page, 'post', '/recognitions', {
    id,
    partner,
    kind: 'recognised',
    agreement,
    scope: [scheme],
    since: '2026-01-12',
    until: null,
    signatory: { name: partner, position: partner },
    partnerDid,
  });
  return id;
};

const show = async (page: Page, schemeSlug: string): Promise<string> => {
  const id = randomUUID();
  const shown = { title: 'Occupational safety for representatives', issuerName: 'Example Training Centre', number: 'EX-17', issuedOn: '2026-02-03' };
  await send(page, 'post', '/external-certificates', { id, schemeSlug, ...shown, validUntil: '2027-02-02', url: 'https://union.example/17' });
  return id;
};

/** Somebody shows documents; an administrator has issued by list, corrected a name and recorded agreements. */
export const prepareCertificates = async (page: Page): Promise<void> => {
  const scheme = `programme-${randomUUID()}`;
  await signInAs(page, 'academy-administrator');
  await createProgramme(page, scheme);
  await createProgramme(page, `${scheme}-next`, scheme);
  await signedInLearner(page);
  const [external, refusedExternal] = [await show(page, scheme), await show(page, scheme)];
  await signInAs(page, 'academy-administrator');
  await send(page, 'post', `/external-certificates/${refusedExternal}/decision`, { decision: 'refused', reason: 'Берген ұйым растамады.' });
  const withdrawn = await recognise(page, scheme, null);
  await send(page, 'post', `/recognitions/${withdrawn}/withdrawal`);
  const recognition = await recognise(page, scheme, `did:key:z6Mk${'a'.repeat(44)}`);
  const { email } = newLearner();
  const prepared = await prepare(page, scheme, `${email},Мысалова,Айгүл\n${email},Мысалова,Айгүл\nnobody@,Мысалов,Асан\n,,\n,Мысaлова,Дана`);
  const finished = await prepare(page, scheme, ',Құрманғалиева-Әбдірахманова,Гүлнұр');
  await send(page, 'put', `/issue-batches/${finished}/start`);
  await expect
    .poll(async () => ((await (await send(page, 'get', `/issue-batches/${finished}`)).json()) as IssueBatch).state, { timeout: 60_000 })
    .toBe('finished');
  const { rows } = (await (await send(page, 'get', `/issue-batches/${finished}/rows`)).json()) as { rows: IssueBatchRow[] };
  const corrected = rows[0]?.certificate?.id ?? '';
  await changeCertificate(page, corrected, 'correction', {
    holderName: { kk: 'Әбдірахманова Гүлнұр', ru: 'Абдрахманова Гульнур', latin: 'Abdirakhmanova Gulnur' },
  });
  const { chain } = (await (await send(page, 'get', `/issued-certificates/${corrected}`)).json()) as { chain: { id: string }[] };
  scenes.set(page, { scheme, recognition, withdrawn, external, refusedExternal, prepared, finished, corrected, newest: chain.at(-1)?.id ?? '' });
};

const of =
  (path: (scene: Scene) => string, seen = 'main h1'): State['open'] =>
  async (page, locale) =>
    at(`/admin${path(sceneOf(page))}`, seen)(page, locale);

/** Opens a page and presses its main button as the form stands; it comes back with errors. */
const refusedAt =
  (path: (scene: Scene) => string, button = 'main form > .button[type=submit]'): State['open'] =>
  async (page, locale) => {
    await of(path)(page, locale);
    await page.locator(button).last().click();
    await page.locator('main .error-summary').waitFor();
  };

/** One look at this long form is dear, so it is looked at once, with all it can show. */
const conflictInScheme: State['open'] = async (page, locale) => {
  const { scheme: slug } = sceneOf(page);
  await of(({ scheme }) => `/schemes/${scheme}`)(page, locale);
  const { versionId, scheme } = await readScheme(page, slug);
  await send(page, 'put', `/schemes/${slug}`, { id: randomUUID(), basedOn: versionId, scheme: { ...scheme, card: !scheme.card } });
  await page.locator('[name="name.kk"]').fill('Менің атауым');
  await page.locator('[name=do][value=save]').click();
  await page.locator('.notice.warning').waitFor();
  await unfoldAll(page);
  for (const list of ['subject.outcomes', 'alignment', 'prerequisites']) {
    const rows = page.locator(`[id="${list}"] .row`);
    const before = await rows.count();
    await page.locator(`[id="${list}-add"]`).click();
    await expect(rows).toHaveCount(before + 1);
  }
  await page.locator('#preview-pages :is(img, a)').first().waitFor();
};

const openIssuer: State['open'] = async (page, locale) => {
  await at('/admin/issuers/training-centre')(page, locale);
  await page.locator('[id="signatories-add"]').click();
  await page.locator('#signatories .row').waitFor();
};

export const certificatesAdminStates: readonly State[] = [
  { page: 'admin/schemes/index.astro', name: 'the list', open: at('/admin/schemes', 'main table') },
  { page: 'admin/schemes/new.astro', name: 'errors', open: refusedAt(() => '/schemes/new', '[name=do][value=save]'), status: 422 },
  { page: 'admin/schemes/[slug].astro', name: 'somebody else saved meanwhile, everything unfolded', open: conflictInScheme, status: 409 },
  { page: 'admin/issuers/index.astro', name: 'the list', open: at('/admin/issuers', 'main table') },
  { page: 'admin/issuers/[slug].astro', name: 'with a signatory', open: openIssuer },
  { page: 'admin/recognitions/index.astro', name: 'the list', open: at('/admin/recognitions', 'main table') },
  { page: 'admin/recognitions/new.astro', name: 'errors', open: refusedAt(() => '/recognitions/new'), status: 422 },
  {
    page: 'admin/recognitions/[id].astro',
    name: 'no file',
    open: refusedAt(({ recognition }) => `/recognitions/${recognition}`, '[value=endorse]'),
    status: 422,
  },
  { page: 'admin/recognitions/[id].astro', name: 'withdrawn', open: of(({ withdrawn }) => `/recognitions/${withdrawn}`) },
  { page: 'admin/external/index.astro', name: 'waiting and decided', open: at('/admin/external', 'main table') },
  { page: 'admin/external/[id].astro', name: 'no decision', open: refusedAt(({ external }) => `/external/${external}`), status: 422 },
  { page: 'admin/external/[id].astro', name: 'decided', open: of(({ refusedExternal }) => `/external/${refusedExternal}?done=refused`) },
  { page: 'admin/certificates/index.astro', name: 'found', open: of(({ scheme }) => `/certificates?scheme=${scheme}`, 'main table') },
  { page: 'admin/certificates/index.astro', name: 'nothing found', open: at('/admin/certificates?q=nobody', '.empty') },
  { page: 'admin/certificates/[id]/index.astro', name: 'of a chain', open: of(({ newest }) => `/certificates/${newest}?done=correct`) },
  { page: 'admin/certificates/[id]/[change].astro', name: 'why revoked', open: refusedAt(({ newest }) => `/certificates/${newest}/revoke`), status: 422 },
  { page: 'admin/certificates/[id]/[change].astro', name: 'a name', open: of(({ newest }) => `/certificates/${newest}/correct`) },
  { page: 'admin/certificates/[id]/[change].astro', name: 'not now', open: of(({ corrected }) => `/certificates/${corrected}/suspend`) },
  { page: 'admin/batches/index.astro', name: 'the list', open: at('/admin/batches', 'main table') },
  { page: 'admin/batches/new.astro', name: 'errors', open: refusedAt(() => '/batches/new'), status: 422 },
  { page: 'admin/batches/[id].astro', name: 'what will happen to each', open: of(({ prepared }) => `/batches/${prepared}?done=added`, 'main table') },
  { page: 'admin/batches/[id].astro', name: 'finished', open: of(({ finished }) => `/batches/${finished}`, '#downloads') },
];

import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { slug } from '../answer-key.ts';
import { send } from '../people.ts';
import { at, refused, type State, submitForm } from './state.ts';

/** A sector of this run alone: the list is everybody's. */
const openSector = async (page: Page, locale: string) => {
  const id = randomUUID();
  await send(page, 'post', '/sectors', { id, name: { kk: `Сала ${id}`, ru: `Отрасль ${id}`, en: `Sector ${id}` } });
  const { sectors } = (await (await send(page, 'get', '/sectors')).json()) as { sectors: { id: string; name: { en: string } }[] };
  await page.goto(`/${locale}/admin/sectors/${encodeURIComponent(sectors.find(({ name }) => name.en.endsWith(id))?.id ?? '')}`);
};

const openGrant: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/admin?q=learner%40academy.example`);
  await page.locator('main a[href*="/admin/grant"]').first().click();
  await page.locator('[name=role]').first().waitFor();
};

/** A unit of this run alone under the demonstration's Federation; the tree is everybody's. */
const openUnit =
  (below: '' | '/rename' | '/attach' | 'add'): State['open'] =>
  async (page, locale) => {
    const id = randomUUID();
    const { organisations } = (await (await send(page, 'get', '/organisations')).json()) as { organisations: { id: string; kind: string }[] };
    const federation = organisations.find(({ kind }) => kind === 'federation')?.id ?? '';
    await send(page, 'post', '/organisations', {
      id,
      kind: 'local',
      name: { kk: `Кәсіподақ ${id}`, ru: `Профсоюз ${id}`, en: `Union ${id}` },
      parents: [{ id: federation, kind: 'federal' }],
    });
    await page.goto(below === 'add' ? `/${locale}/admin/organisations/add?under=${id}` : `/${locale}/admin/organisations/${id}${below}`);
  };

/** The demonstration's primary organisation. */
const openPrimary: State['open'] = async (page, locale) => {
  await page.goto(`/${locale}/admin/organisations?q=${encodeURIComponent('Автобус паркінің')}`);
  await page.locator('main tbody a').first().click();
  await page.locator('main [name=detach]').first().waitFor();
};

/** Leads to a unit's page and sends its form with one field changed; it comes back with an error. */
const refusedUnit =
  (path: '/rename' | '/attach' | 'add', name: string, text: string): State['open'] =>
  async (page, locale) => {
    await openUnit(path)(page, locale);
    await page.locator(`main [name="${name}"]`).fill(text);
    await submitForm(page);
    await page.locator('.error-summary').waitFor();
  };

export const administratorStates: readonly State[] = [
  { page: 'account/index.astro', name: 'with the way to the administration', open: at('/account') },
  { page: 'admin/index.astro', name: 'roles', open: at('/admin') },
  { page: 'admin/index.astro', name: 'people found', open: at('/admin?q=academy.example') },
  { page: 'admin/index.astro', name: 'nobody found', open: at('/admin?q=nobody%40journey.example') },
  { page: 'admin/index.astro', name: 'too short a search', open: refused('/admin', { q: 'a' }), status: 422 },
  { page: 'admin/grant.astro', name: 'to whom', open: openGrant },
  {
    page: 'admin/grant.astro',
    name: 'which organisation',
    open: async (page, locale) => {
      await openGrant(page, locale);
      await page.locator('[name=role][value=organisation-administrator]').check();
      await page.locator('[name=organisation]').fill('көлік');
      await submitForm(page);
      await page.locator('.error-summary').waitFor();
    },
    status: 422,
  },
  { page: 'admin/audit.astro', name: 'entries', open: at('/admin/audit') },
  { page: 'admin/organisations/index.astro', name: 'the top of the tree', open: at('/admin/organisations', 'main table') },
  { page: 'admin/organisations/index.astro', name: 'found', open: at('/admin/organisations?q=%D0%B0', 'main table') },
  { page: 'admin/organisations/index.astro', name: 'nothing found', open: at('/admin/organisations?q=%25%25', '.empty') },
  { page: 'admin/organisations/[id]/index.astro', name: 'a unit', open: openUnit('') },
  { page: 'admin/organisations/[id]/index.astro', name: 'with several above it', open: openPrimary },
  { page: 'admin/organisations/[id]/rename.astro', name: 'the form', open: openUnit('/rename') },
  { page: 'admin/organisations/[id]/rename.astro', name: 'errors', open: refusedUnit('/rename', 'name.ru', ''), status: 422 },
  { page: 'admin/organisations/[id]/attach.astro', name: 'the form', open: openUnit('/attach') },
  { page: 'admin/organisations/[id]/attach.astro', name: 'which organisation', open: refusedUnit('/attach', 'organisation', 'ф'), status: 422 },
  { page: 'admin/organisations/add.astro', name: 'under another', open: openUnit('add') },
  { page: 'admin/organisations/add.astro', name: 'errors', open: refusedUnit('add', 'businessNumber', '12'), status: 422 },
  { page: 'admin/organisations/add.astro', name: 'the Federation', open: at('/admin/organisations/add') },
  { page: 'admin/courses/index.astro', name: 'courses', open: at('/admin/courses', 'main table') },
  { page: 'admin/courses/[course].astro', name: 'taught', open: at(`/admin/courses/${slug}`) },
  { page: 'admin/sectors/index.astro', name: 'the list', open: at('/admin/sectors') },
  { page: 'admin/sectors/index.astro', name: 'errors', open: refused('/admin/sectors'), status: 422 },
  { page: 'admin/sectors/[id].astro', name: 'in the list', open: openSector },
  {
    page: 'admin/sectors/[id].astro',
    name: 'errors',
    open: async (page, locale) => {
      await openSector(page, locale);
      await page.locator('[name="name.ru"]').fill('');
      await submitForm(page);
      await page.locator('.error-summary').waitFor();
    },
    status: 422,
  },
  {
    page: 'admin/sectors/[id].astro',
    name: 'retired',
    open: async (page, locale) => {
      await openSector(page, locale);
      await page.locator('[name=retired]').click();
      await page.locator('.notice[role=status]').waitFor();
    },
  },
];

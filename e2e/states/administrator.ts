import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
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

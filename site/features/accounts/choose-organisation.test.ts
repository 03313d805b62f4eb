import { expect, test } from 'vitest';
import type { Organisation } from '#api/organisations/contract.ts';
import { chooseOrganisation } from './choose-organisation.ts';

const unit = (id: string, ru: string): Organisation => ({ id, kind: 'sectoral', name: { kk: `${ru} kk`, ru, en: `${ru} en` } });
const miners = unit('miners', 'Профсоюз горняков');
const metal = unit('metal', 'Профсоюз металлургов');
const search = async (text: string) => [miners, metal].filter(({ name }) => name.ru.toLowerCase().includes(text.toLowerCase()));
const typed = (text: string, chosen = '', searched = '') => ({ text, chosen, searched });

test('an emptied field is no organisation', async () => {
  expect(await chooseOrganisation(typed('  '), miners, search)).toEqual({ id: null, found: [] });
});

test('the present one stays while its name stays, in whichever language it was shown', async () => {
  expect(await chooseOrganisation(typed('Профсоюз горняков en'), miners, async () => [])).toEqual({ id: 'miners', found: [] });
});

test('a whole name is enough', async () => {
  expect((await chooseOrganisation(typed('профсоюз ГОРНЯКОВ'), null, search)).id).toBe('miners');
});

test('a part of a name has to be chosen from what was found, even when it is one', async () => {
  expect(await chooseOrganisation(typed('Профсоюз'), null, search)).toEqual({ id: undefined, found: [miners, metal] });
  expect(await chooseOrganisation(typed('металл'), null, search)).toEqual({ id: undefined, found: [metal] });
});

test('what was chosen for this text counts, and stays on the page if another field sends the form back', async () => {
  expect(await chooseOrganisation(typed('Профсоюз', 'metal', 'Профсоюз'), null, search)).toEqual({ id: 'metal', found: [miners, metal] });
  expect((await chooseOrganisation(typed('Профсоюз', 'none', 'Профсоюз'), miners, search)).id).toBeNull();
});

test('what was chosen for another text, or never offered, does not count', async () => {
  expect((await chooseOrganisation(typed('горняк', 'metal', 'Профсоюз'), null, search)).id).toBeUndefined();
  expect((await chooseOrganisation(typed('Профсоюз', 'foreign', 'Профсоюз'), null, search)).id).toBeUndefined();
});

test('nothing found leaves nothing to choose from', async () => {
  expect(await chooseOrganisation(typed('xyz'), null, search)).toEqual({ id: undefined, found: [] });
});

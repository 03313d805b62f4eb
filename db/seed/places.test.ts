import { expect, test } from 'vitest';
import { mixedScript } from '#language/text.ts';
import { seedRegions } from './regions.ts';
import { seedSectors } from './sectors.ts';

test('17 regions and three cities, each with a code and names of its own', () => {
  expect(seedRegions.length).toBe(20);
  expect(seedRegions.filter(({ nameKk }) => nameKk.endsWith(' қаласы')).map(({ code }) => code)).toEqual(['KZ-71', 'KZ-75', 'KZ-79']);
  for (const key of ['code', 'nameKk', 'nameRu', 'nameEn'] as const) expect(new Set(seedRegions.map((region) => region[key])).size).toBe(20);
});

test('names of regions and sectors are whole in every language', () => {
  for (const { nameKk, nameRu, nameEn } of [...seedRegions, ...seedSectors]) {
    expect([nameKk, nameRu].flatMap(mixedScript)).toEqual([]);
    expect(`${nameKk}${nameRu}`).not.toMatch(/\p{Script=Latin}/u);
    expect(nameEn).toMatch(/^[A-Z][A-Za-z ,-]+$/);
  }
  expect(new Set(seedSectors.map(({ id }) => id)).size).toBe(seedSectors.length);
});

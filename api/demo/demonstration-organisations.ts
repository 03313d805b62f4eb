import type { AddOrganisation } from '#api/organisations/contract.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const federationId = id(1);
const sectoralId = id(2);
const territorialId = id(3);
export const primaryId = id(4);

/** A small tree in which a primary organisation has a sectoral and a territorial body above it. Only the Federation is real. */
export const demonstrationOrganisations: readonly AddOrganisation[] = [
  {
    id: federationId,
    kind: 'federation',
    name: {
      kk: 'Қазақстан Республикасының Кәсіподақтар федерациясы',
      ru: 'Федерация профсоюзов Республики Казахстан',
      en: 'Federation of Trade Unions of the Republic of Kazakhstan',
    },
    parents: [],
  },
  {
    id: sectoralId,
    kind: 'sectoral',
    name: {
      kk: 'Көлік жұмыскерлерінің салалық кәсіподағы (үлгі)',
      ru: 'Отраслевой профсоюз работников транспорта (пример)',
      en: 'Sectoral union of transport workers (example)',
    },
    parents: [{ id: federationId, kind: 'federal' }],
  },
  {
    id: territorialId,
    kind: 'territorial',
    name: {
      kk: 'Қарағанды облысының аумақтық кәсіподақтар бірлестігі (үлгі)',
      ru: 'Территориальное объединение профсоюзов Карагандинской области (пример)',
      en: 'Territorial association of trade unions of Karaganda Region (example)',
    },
    regionCode: 'KZ-35',
    parents: [{ id: federationId, kind: 'federal' }],
  },
  {
    id: primaryId,
    kind: 'primary',
    name: {
      kk: 'Автобус паркінің бастауыш кәсіподақ ұйымы (үлгі)',
      ru: 'Первичная профсоюзная организация автобусного парка (пример)',
      en: 'Primary organisation of a bus depot (example)',
    },
    regionCode: 'KZ-35',
    sectorId: 'road-transport',
    parents: [
      { id: sectoralId, kind: 'sectoral' },
      { id: territorialId, kind: 'territorial' },
    ],
  },
];

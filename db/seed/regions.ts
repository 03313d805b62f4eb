import type { regions } from '../schema/organisations.ts';

/** 17 regions and three cities of republican significance, by ISO 3166-2:KZ as amended in November 2022. */
export const seedRegions: readonly (typeof regions.$inferInsert)[] = [
  { code: 'KZ-10', nameKk: 'Абай облысы', nameRu: 'область Абай', nameEn: 'Abai Region' },
  { code: 'KZ-11', nameKk: 'Ақмола облысы', nameRu: 'Акмолинская область', nameEn: 'Akmola Region' },
  { code: 'KZ-15', nameKk: 'Ақтөбе облысы', nameRu: 'Актюбинская область', nameEn: 'Aktobe Region' },
  { code: 'KZ-19', nameKk: 'Алматы облысы', nameRu: 'Алматинская область', nameEn: 'Almaty Region' },
  { code: 'KZ-23', nameKk: 'Атырау облысы', nameRu: 'Атырауская область', nameEn: 'Atyrau Region' },
  { code: 'KZ-27', nameKk: 'Батыс Қазақстан облысы', nameRu: 'Западно-Казахстанская область', nameEn: 'West Kazakhstan Region' },
  { code: 'KZ-31', nameKk: 'Жамбыл облысы', nameRu: 'Жамбылская область', nameEn: 'Zhambyl Region' },
  { code: 'KZ-33', nameKk: 'Жетісу облысы', nameRu: 'область Жетісу', nameEn: 'Zhetysu Region' },
  { code: 'KZ-35', nameKk: 'Қарағанды облысы', nameRu: 'Карагандинская область', nameEn: 'Karaganda Region' },
  { code: 'KZ-39', nameKk: 'Қостанай облысы', nameRu: 'Костанайская область', nameEn: 'Kostanay Region' },
  { code: 'KZ-43', nameKk: 'Қызылорда облысы', nameRu: 'Кызылординская область', nameEn: 'Kyzylorda Region' },
  { code: 'KZ-47', nameKk: 'Маңғыстау облысы', nameRu: 'Мангистауская область', nameEn: 'Mangystau Region' },
  { code: 'KZ-55', nameKk: 'Павлодар облысы', nameRu: 'Павлодарская область', nameEn: 'Pavlodar Region' },
  { code: 'KZ-59', nameKk: 'Солтүстік Қазақстан облысы', nameRu: 'Северо-Казахстанская область', nameEn: 'North Kazakhstan Region' },
  { code: 'KZ-61', nameKk: 'Түркістан облысы', nameRu: 'Туркестанская область', nameEn: 'Turkistan Region' },
  { code: 'KZ-62', nameKk: 'Ұлытау облысы', nameRu: 'область Ұлытау', nameEn: 'Ulytau Region' },
  { code: 'KZ-63', nameKk: 'Шығыс Қазақстан облысы', nameRu: 'Восточно-Казахстанская область', nameEn: 'East Kazakhstan Region' },
  { code: 'KZ-71', nameKk: 'Астана қаласы', nameRu: 'город Астана', nameEn: 'Astana City' },
  { code: 'KZ-75', nameKk: 'Алматы қаласы', nameRu: 'город Алматы', nameEn: 'Almaty City' },
  { code: 'KZ-79', nameKk: 'Шымкент қаласы', nameRu: 'город Шымкент', nameEn: 'Shymkent City' },
];

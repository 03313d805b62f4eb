import type { sectors } from '../schema/organisations.ts';

/** To begin with: branches as sectoral unions are usually formed. An academy administrator adds, renames and retires them. */
export const seedSectors: readonly (typeof sectors.$inferInsert)[] = [
  {
    id: 'mining-metallurgy',
    nameKk: 'Тау-кен өндірісі және металлургия',
    nameRu: 'Горнодобывающая промышленность и металлургия',
    nameEn: 'Mining and metallurgy',
  },
  { id: 'coal', nameKk: 'Көмір өнеркәсібі', nameRu: 'Угольная промышленность', nameEn: 'Coal industry' },
  { id: 'oil-gas', nameKk: 'Мұнай-газ кешені', nameRu: 'Нефтегазовый комплекс', nameEn: 'Oil and gas' },
  { id: 'chemical', nameKk: 'Химия өнеркәсібі', nameRu: 'Химическая промышленность', nameEn: 'Chemical industry' },
  { id: 'energy', nameKk: 'Энергетика', nameRu: 'Энергетика', nameEn: 'Energy' },
  { id: 'nuclear', nameKk: 'Атом өнеркәсібі', nameRu: 'Атомная промышленность', nameEn: 'Nuclear industry' },
  { id: 'engineering', nameKk: 'Машина жасау', nameRu: 'Машиностроение', nameEn: 'Mechanical engineering' },
  { id: 'light-industry', nameKk: 'Жеңіл өнеркәсіп', nameRu: 'Лёгкая промышленность', nameEn: 'Light industry' },
  { id: 'food', nameKk: 'Тамақ өнеркәсібі', nameRu: 'Пищевая промышленность', nameEn: 'Food industry' },
  { id: 'agriculture', nameKk: 'Ауыл, орман және су шаруашылығы', nameRu: 'Сельское, лесное и водное хозяйство', nameEn: 'Agriculture, forestry and water' },
  { id: 'construction', nameKk: 'Құрылыс', nameRu: 'Строительство', nameEn: 'Construction' },
  { id: 'housing-utilities', nameKk: 'Тұрғын үй-коммуналдық шаруашылық', nameRu: 'Жилищно-коммунальное хозяйство', nameEn: 'Housing and utilities' },
  { id: 'railway', nameKk: 'Теміржол көлігі', nameRu: 'Железнодорожный транспорт', nameEn: 'Railways' },
  {
    id: 'road-transport',
    nameKk: 'Автомобиль көлігі және жол шаруашылығы',
    nameRu: 'Автомобильный транспорт и дорожное хозяйство',
    nameEn: 'Road transport and roads',
  },
  { id: 'aviation-water-transport', nameKk: 'Әуе және су көлігі', nameRu: 'Воздушный и водный транспорт', nameEn: 'Air and water transport' },
  {
    id: 'communication-it',
    nameKk: 'Байланыс және ақпараттық технологиялар',
    nameRu: 'Связь и информационные технологии',
    nameEn: 'Communication and information technology',
  },
  { id: 'delivery-platforms', nameKk: 'Жеткізу және цифрлық платформалар', nameRu: 'Доставка и цифровые платформы', nameEn: 'Delivery and digital platforms' },
  { id: 'trade-services', nameKk: 'Сауда және қызмет көрсету', nameRu: 'Торговля и услуги', nameEn: 'Trade and services' },
  { id: 'finance', nameKk: 'Қаржы', nameRu: 'Финансы', nameEn: 'Finance' },
  { id: 'education-science', nameKk: 'Білім және ғылым', nameRu: 'Образование и наука', nameEn: 'Education and science' },
  { id: 'health', nameKk: 'Денсаулық сақтау', nameRu: 'Здравоохранение', nameEn: 'Health care' },
  { id: 'culture-sport', nameKk: 'Мәдениет, спорт және туризм', nameRu: 'Культура, спорт и туризм', nameEn: 'Culture, sport and tourism' },
  { id: 'public-service', nameKk: 'Мемлекеттік қызмет', nameRu: 'Государственная служба', nameEn: 'Public service' },
  { id: 'other', nameKk: 'Басқа сала', nameRu: 'Другая отрасль', nameEn: 'Another sector' },
];

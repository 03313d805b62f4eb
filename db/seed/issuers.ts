/**
 * The three issuers the Federation's documents name. Their business numbers and signatories are not known to us: nothing
 * is printed until an administrator enters them. Kazakh and English names of the second and third are our translations
 * of the Russian ones.
 */
export const issuerSeeds = [
  {
    slug: 'digital-union-leadership-academy',
    nameKk: 'Цифрлық кәсіподақ көшбасшылығы академиясы',
    nameRu: 'Академия цифрового профсоюзного лидерства',
    nameEn: 'Digital Union Leadership Academy',
    businessNumber: null,
    country: 'KZ',
    numberPrefix: 'DULA',
    signatories: [],
  },
  {
    slug: 'academy-of-union-development',
    nameKk: 'Кәсіподақтық даму академиясы',
    nameRu: 'Академия профсоюзного развития',
    nameEn: 'Academy of Union Development',
    businessNumber: null,
    country: 'KZ',
    numberPrefix: 'AUD',
    signatories: [],
  },
  {
    slug: 'training-centre',
    nameKk: 'Қазақстан Республикасы Кәсіподақтар федерациясының Оқу орталығы',
    nameRu: 'Учебный центр Федерации профсоюзов Республики Казахстан',
    nameEn: 'Training Centre of the Federation of Trade Unions of the Republic of Kazakhstan',
    businessNumber: null,
    country: 'KZ',
    numberPrefix: 'TC',
    signatories: [],
  },
];

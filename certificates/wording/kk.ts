import { formatNumber } from '#language/numbers.ts';
import type { Wording } from './wording.ts';

const hours = (value: number): string => formatNumber('kk', value);

export const kk: Wording = {
  kinds: {
    participation: {
      title: 'Қатысу туралы сертификат',
      statement: 'Сертификат иесінің мына оқуға қатысқанын растайды:',
      outcomes: 'Курс мынаны үйретеді',
      assessment: 'Қатысу нысаны',
      limit: 'Оқу нәтижелері бағаланған жоқ.',
    },
    achievement: {
      title: 'Жетістік туралы сертификат',
      statement: 'Сертификат иесінің мына курсты аяқтап, қорытынды бағалаудан өткенін растайды:',
      outcomes: 'Қол жеткізілген оқу нәтижелері',
      assessment: 'Бағалау тәсілі',
      limit: '',
    },
    competence: {
      title: 'Құзыреттілік туралы сертификат',
      statement: 'Сертификат иесінің мына бағыттағы құзыреттілігі бағаланып, расталғанын куәландырады:',
      outcomes: 'Расталған құзыреттер',
      assessment: 'Бағалау тәсілі',
      limit: 'Кәсіптік біліктілікті тану туралы құжат емес.',
    },
    licence: {
      title: 'Лицензия',
      statement: 'Лицензия иесіне мына бағытта қызмет атқаруға құқық береді:',
      outcomes: 'Лицензия беру кезінде расталған құзыреттер',
      assessment: 'Бағалау тәсілі',
      limit: 'Мемлекеттік лицензия да, кәсіптік біліктілікті тану туралы құжат та емес.',
    },
  },
  holder: 'Кімге берілді',
  workload: 'Оқу көлемі',
  hours: (clock, academic, minutes) => `${hours(clock)} сағат (${hours(academic)} академиялық сағат, әрқайсысы ${minutes}\u00a0мин)`,
  moreOutcomes: 'Толық тізім – тексеру бетінде.',
  number: 'Нөмірі',
  issuedOn: 'Берілген күні',
  validity: 'Жарамдылық мерзімі',
  validUntil: (date) => `соңғы күні – ${date}`,
  noExpiry: 'шектелмеген',
  code: 'Тексеру коды',
  howToCheck: (address) => `Тексеру үшін QR-кодты сканерлеңіз немесе ${address} бетіне кодты енгізіңіз. Файл цифрлық қолтаңбамен қорғалған.`,
  qrCode: (url) => `QR-код, тексеру бетінің мекенжайы: ${url}`,
  businessNumber: 'БСН',
  countries: { KZ: 'Қазақстан Республикасы', KG: 'Қырғыз Республикасы', TJ: 'Тәжікстан Республикасы', TM: 'Түрікменстан', UZ: 'Өзбекстан Республикасы' },
  demonstration: 'Демонстрациялық үлгі: құжат күші жоқ',
  signatureField: 'Сертификат берген ұйымның цифрлық қолтаңбасы',
  signatureReason: 'Сертификат берілді',
};

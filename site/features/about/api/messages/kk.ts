import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'API: әзірлеушілерге',
  lead: 'Сайт не істей алса, API да соны істейді. Бұл бет API-дың өз сипаттамасынан құралады, сондықтан одан қалып қоймайды.',
  document: 'Толық сипаттама: OpenAPI 3.1 (JSON)',
  basicsTitle: 'Алдымен білетініңіз',
  basics: {
    address: 'Барлық мекенжай {address} мекенжайынан басталады; сұраныс пен жауап – JSON.',
    session: 'Кіру үшін POST /sessions жіберіңіз: сервер cookie қояды, ол әр сұраныспен бірге келуі керек.',
    problems: 'Қателер RFC 9457 бойынша: application/problem+json. code өрісі тұрақты, title – Accept-Language тіліндегі (kk, ru, en) түсінікті сөйлем.',
    times: 'Уақыт – UTC бойынша миллисекундпен, күн – YYYY-MM-DD түрінде.',
    repeat: 'Браузер қайталауы мүмкін жазу сұраныстары екінші рет ештеңе өзгертпейді.',
  },
  english: 'Амалдардың сипаттамасы ағылшынша.',
  columns: { operation: 'Амал', summary: 'Не істейді', who: 'Кімге рұқсат' },
  problems: {
    title: 'Сұранысты қабылдамау себептері',
    lead: 'Әр жауаптың type өрісі осы тізімдегі өз жолына апарады.',
    columns: { code: 'code', status: 'HTTP күйі', says: 'Не дейді' },
  },
  tags: {
    status: 'Сервер күйі',
    problems: 'Қателер',
    organisations: 'Өңірлер, салалар, ұйымдар',
    accounts: 'Тіркелгі, профиль, рөлдер',
    mail: 'Демонстрациялық нұсқаның пошта жәшігі',
    courses: 'Курстар',
    assessment: 'Тест пен жауаптар',
    progress: 'Оқу барысы',
    certificates: 'Сертификаттар және тексеру',
  },
  who: { everybody: 'кез келген адам', member: 'кірген адам, тек өзінің дерегі' },
  roles: {
    assessor: 'емтихан алушы',
    methodist: 'әдіскер',
    'organisation-administrator': 'ұйым әкімшісі',
    'academy-administrator': 'Академия әкімшісі',
  },
  failed: 'Сипаттаманы оқу мүмкін болмады. Бір минуттан кейін бетті жаңартыңыз.',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;

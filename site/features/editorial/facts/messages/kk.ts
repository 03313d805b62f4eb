import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  lead: 'Оқырман тәжірибені осы деректер бойынша табады.',
  countries: 'Елдер',
  countriesHint: 'Бірнеше ел болса, үтірмен бөліңіз: Германия, Австрия.',
  countriesUnknown: 'Мұндай ел табылмады: {names}. Атауын толық жазыңыз.',
  organisations: 'Ұйымдар',
  organisationsHint: 'Ресми атауы, әр жолға біреуден.',
  from: 'Басталған жылы',
  to: 'Аяқталған жылы',
  toHint: 'Әлі жалғасып жатса, бос қалдырыңыз.',
  yearWrong: 'Төрт цифрлы жыл жазыңыз.',
  instrument: 'Құралы',
  chooseInstrument: 'Таңдаңыз',
  themes: 'Тақырыптар',
  themesHint: 'Бірден алтыға дейін.',
  sectors: 'Салалар',
  sectorsHint: 'Барлық салаға қатысты болса, ештеңе белгілемеңіз.',
  standards: 'Конвенциялар мен басқа стандарттар',
  standardsHint: 'Он екіге дейін.',
  lessons: 'Байланысты сабақтар',
  lessonsHint: 'Сабақ бетінің мекенжайы, әр жолға біреуден.',
  practices: 'Байланысты тәжірибелер',
  practicesHint: 'Тәжірибе бетінің мекенжайы, әр жолға біреуден.',
  saved: 'Деректер сақталды.',
  notYet: 'Көрсетілмеген',
  edit: 'Деректерді өзгерту',
  conflictTitle: 'Біреу деректерді Сізден бұрын сақтап қойды',
  conflictText: 'Жазғаныңыз жоғалған жоқ, төмендегі өрістерде тұр. Қазір сақталып тұрғаны осында. Тексеріп, қайта сақтаңыз.',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;

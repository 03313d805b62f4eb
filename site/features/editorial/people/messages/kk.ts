import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  lead: 'Әр қадамды бір адам орындайды. Ол хат алады, мерзімі жақындағанда тағы бір рет еске салынады.',
  none: 'Әлі ешкім тағайындалмаған.',
  step: 'Қадам',
  who: 'Кім',
  due: 'Мерзімі',
  state: 'Күйі',
  open: 'орындап жатыр',
  outcome: { done: 'аяқтады', returned: 'қайтарылды', reassigned: 'басқа адамға берілді' },
  assign: 'Қадамды тапсыру',
  reassignText: 'Қадам біреуде тұрса, ол енді босайды, жаңа адамға хат жіберіледі.',
  chooseStep: 'Қадамды таңдаңыз.',
  email: 'Электрондық поштасы',
  emailHint: 'Ол Академияда тіркелген болуы керек. Рөлі болмаса да болады.',
  emailUnknown: 'Бұл мекенжаймен ешкім тіркелмеген. Тексеріп көріңіз немесе алдымен тіркелуін сұраңыз.',
  ownText: 'Бұл адам мәтінді өзі жазған не ұсынған, сондықтан оны тексере алмайды. Басқа адамды таңдаңыз.',
  dueOn: 'Қай күнге дейін',
  button: 'Тапсыру',
  done: { assigned: 'Қадам тапсырылды, хат жіберілді.', begun: 'Тәжірибе басталды. Енді мәтінін кім жазатынын таңдаңыз.' },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;

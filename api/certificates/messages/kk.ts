import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  /** Printed before the number in the name of the Kazakh and Russian file. */
  fileName: 'Сертификат {number}',
  issued: {
    subject: 'Сертификатыңыз дайын',
    body: `Сәлеметсіз бе!

Сізге сертификат берілді. Оны мына беттен жүктеп алыңыз (кіру қажет):
{link}

Сертификатты тіркелгісі жоқ адам да тексере алады: құжатта тексеру бетінің мекенжайы мен код жазылған.

Цифрлық кәсіподақ көшбасшылығы академиясы`,
  },
} as const satisfies MessageTree;
export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;

import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  /** Printed before the number in the name of the Kazakh and Russian file. */
  fileName: 'Сертификат {number}',
  issued: {
    subject: 'Сертификатыңыз дайын',
    body: `Сәлеметсіз бе!

Сертификатыңыз берілді. Оны осы беттен жүктеп алыңыз (кіру қажет):
{link}

Сертификатты тіркелгісі жоқ адам да тексере алады: құжатта тексеру беті мен коды жазылған.

Цифрлық кәсіподақ көшбасшылығы академиясы`,
  },
} as const satisfies MessageTree;
export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;

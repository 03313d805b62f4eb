import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  answer: {
    subject: 'Кітапханаға қойған сұрағыңызға жауап',
    body: `Сәлеметсіз бе!

Сіз бізден мынаны сұраған едіңіз:

{question}

Әдіскердің жауабы:

{answer}

Халықаралық тәжірибелер кітапханасы:
{link}

Цифрлық кәсіподақ көшбасшылығы академиясы`,
  },
  digest: {
    subject: { other: 'Кітапханада {count} жаңа тәжірибе' },
    body: `Сәлеметсіз бе!

Сіз жазылған тақырыптар бойынша осы аптада кітапханаға мыналар қосылды:

{practices}

Бұл хаттарды енді алғыңыз келмесе, мына бетті ашыңыз:
{endLink}

Цифрлық кәсіподақ көшбасшылығы академиясы`,
  },
  recommendation: {
    subject: 'Кәсіподақ мүшесі Сізге халықаралық тәжірибені ұсынды',
    body: `Сәлеметсіз бе!

{sender} Сізге кітапханадағы мына тәжірибеге назар аударуды ұсынады:

{title}
{link}

{note}

Цифрлық кәсіподақ көшбасшылығы академиясы`,
    withNote: 'Оның жазғаны: {note}',
    somebody: 'Ұйымыңыздың мүшесі',
  },
  feed: { title: 'Халықаралық тәжірибелер кітапханасы', academy: 'Цифрлық кәсіподақ көшбасшылығы академиясы' },
} as const satisfies MessageTree;
export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;

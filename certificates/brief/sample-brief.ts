import type { PracticeBrief } from './practice-brief.ts';

/** A brief of nothing that happened: for tests and measurements. */
export const sampleBrief: PracticeBrief = {
  locale: 'kk',
  title: 'Үлгі: жұмыскерлер алгоритмді ашқызды',
  summary: 'Бағдарламаның қалай баға қоятынын ешкім білмеген. Кәсіподақ келісім арқылы оны ашқызып, қателерді адам тексеретін етті.',
  countries: ['Үлгі ел'],
  organisations: ['Sample Union', 'Syndicat d’échantillon', 'Mønsterforbundet'],
  years: { from: 2019 },
  instrument: 'Ұжымдық келісім',
  sections: {
    problem: [{ text: 'Жұмыскерлердің бағасын бағдарлама қойған. Неге төмен баға алғанын ешкім айта алмаған.' }],
    done: [
      { text: 'Кәсіподақ үш қадам жасады:' },
      { text: 'жұмыс берушіден бағдарламаның өлшемшарттарын сұрады;', list: 'bullets' },
      { text: 'сарапшы шақырды;', list: 'bullets' },
      { text: 'келісімге тармақ енгізді.', list: 'bullets' },
    ],
    result: [{ text: 'Енді әр бағаның түсіндірмесі бар. Қаншасы түзетілгені белгісіз.' }],
    success: [{ text: 'Сұрақтар қарапайым болды.', list: 'bullets' }],
    steps: [
      { text: 'Бағдарламалар тізімін сұраңыз.', list: 'numbers' },
      { text: 'Біреуін таңдап, он сұрақ қойыңыз.', list: 'numbers' },
      { text: 'Ұжымдық шартқа тармақ ұсыныңыз.', list: 'numbers' },
    ],
    involve: [{ text: 'Салалық кәсіподақ: сарапшы мен заңгер.', list: 'bullets' }],
    clause: [{ text: 'Жұмыс беруші бағдарламаның өлшемшарттарын кәсіподақ комитетіне ашады.' }],
  },
  citation: 'Үлгі: жұмыскерлер алгоритмді ашқызды // Цифрлық кәсіподақ көшбасшылығы академиясы : сайт. 2026. URL: https://academy.example/kk/library/xx-sample',
  sources: [
    { publisher: 'Sample Union', title: 'How we opened the programme', language: 'en', date: '2021' },
    { publisher: 'Mønsterforbundet', title: 'Åpne algoritmer – hva vi lærte', language: 'no' },
  ],
  sourceCount: 7,
  disclaimers: [],
  behind: false,
  url: 'https://academy.example/kk/library/xx-sample-union-audit',
  versionOn: '2026-11-21',
};

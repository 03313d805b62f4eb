import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  'course-withdrawn': 'Бұл курс енді оқытылмайды. Сертификаттар жарамды күйінде қалады.',
  'not-enrolled': 'Алдымен курсқа жазылыңыз.',
  'already-passed': 'Бұл тест тапсырылып қойған.',
  'lessons-unfinished': 'Қорытынды тест барлық сабақ оқылған соң ашылады.',
  'attempts-exhausted': 'Талпыныстардың бәрі пайдаланылды.',
  'attempt-too-soon': 'Келесі талпыныс әзірге ашылған жоқ. Көрсетілген уақыттан кейін қайталаңыз.',
  'email-not-confirmed': 'Алдымен электрондық поштаңызды растаңыз: сілтеме хатта.',
  'name-missing': 'Құжатқа жазылатын аты-жөніңізді көрсетіңіз.',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;

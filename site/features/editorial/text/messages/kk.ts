import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  lead: 'Түпнұсқа тілі: {language}. Бөлімді ашып, өзгертіп, сақтаңыз: оқырман қалай көретіні осы бетте тұрады.',
  language: 'Мәтіннің тілі',
  edit: 'Өзгерту',
  editSection: '{section}: мәтінді өзгерту',
  empty: 'Әлі жазылмаған.',
  field: 'Мәтін',
  fieldHint: 'Абзацтарды бос жолмен бөліңіз. Тізім жолы «- » немесе «1. » деп, дәйексөз «> » деп басталады, **қалың**, *көлбеу*.',
  plainHint: 'Бір абзац, белгісіз жай мәтін.',
  citeHint: 'Әр деректен кейін дереккөзді көрсетіңіз. Бар дереккөздер:',
  factHint: 'Осы бөлімнің әр абзацында дереккөзге сілтеме болуы керек.',
  noSources: 'Дереккөз әлі қосылмаған.',
  adaptationHint: 'Бұл бөлімді бейімдеуші маман жазады.',
  saved: 'Бөлім сақталды.',
  conflictTitle: 'Біреу бұл бөлімді Сізден бұрын сақтап қойды',
  conflictText: 'Жазғаныңыз жоғалған жоқ, төмендегі өрісте тұр. Қазір сақталып тұрған мәтін осында. Екеуін біріктіріп, қайта сақтаңыз.',
  theirs: 'Қазір сақталып тұрған мәтін',
  mine: 'Сіздің мәтініңіз',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;

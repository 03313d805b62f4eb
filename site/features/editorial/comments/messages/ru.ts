import type { Messages } from './kk.ts';

export const ru: Messages<'ru'> = {
  title: 'Замечания',
  whole: 'Замечания к практике в целом',
  none: 'Замечаний нет.',
  open: { one: '{count} открытое замечание', few: '{count} открытых замечания', many: '{count} открытых замечаний', other: '{count} открытого замечания' },
  add: 'Написать замечание',
  field: 'Ваше замечание',
  hint: 'Его увидят только те, кто работает над этой практикой.',
  send: 'Отправить',
  resolve: 'Отметить как решённое',
  resolved: 'Решено',
  place: '{section}, абзац {number}, {language}',
  gone: 'Учётная запись удалена',
  done: { commented: 'Замечание записано.', resolved: 'Замечание отмечено как решённое.' },
};

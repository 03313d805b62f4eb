import type { Texts } from '#language/locale.ts';
import type { PracticeSource } from './practice.ts';

/**
 * What the ILO asks to be said prominently with a translation or adaptation of a CC BY work of its own; English as it
 * asks, Kazakh and Russian ours.
 */
export const disclaimers: Record<NonNullable<PracticeSource['disclaimer']>, Texts> = {
  'ilo-translation': {
    en: 'This is a translation of a copyrighted work of the International Labour Organization (ILO). This translation has not been prepared, reviewed or endorsed by the ILO and should not be considered an official ILO translation. The ILO disclaims all responsibility for its content and accuracy. Responsibility rests solely with the author(s) of the translation.',
    ru: 'Это перевод произведения, авторские права на которое принадлежат Международной организации труда (МОТ). МОТ не готовила, не проверяла и не одобряла этот перевод, и его нельзя считать официальным переводом МОТ. МОТ не несёт ответственности за его содержание и точность. Ответственность лежит исключительно на авторах перевода.',
    kk: 'Бұл – авторлық құқығы Халықаралық еңбек ұйымына (ХЕҰ) тиесілі еңбектің аудармасы. ХЕҰ бұл аударманы дайындаған, тексерген және мақұлдаған жоқ, оны ХЕҰ-ның ресми аудармасы деп санауға болмайды. ХЕҰ оның мазмұны мен дәлдігіне жауап бермейді. Жауапкершілік толығымен аударма авторларына жүктеледі.',
  },
  'ilo-adaptation': {
    en: 'This is an adaptation of a copyrighted work of the International Labour Organization (ILO). This adaptation has not been prepared, reviewed or endorsed by the ILO and should not be considered an official ILO adaptation. The ILO disclaims all responsibility for its content and accuracy. Responsibility rests solely with the author(s) of the adaptation.',
    ru: 'Это адаптация произведения, авторские права на которое принадлежат Международной организации труда (МОТ). МОТ не готовила, не проверяла и не одобряла эту адаптацию, и её нельзя считать официальной адаптацией МОТ. МОТ не несёт ответственности за её содержание и точность. Ответственность лежит исключительно на авторах адаптации.',
    kk: 'Бұл – авторлық құқығы Халықаралық еңбек ұйымына (ХЕҰ) тиесілі еңбектің бейімделген нұсқасы. ХЕҰ бұл нұсқаны дайындаған, тексерген және мақұлдаған жоқ, оны ХЕҰ-ның ресми бейімдемесі деп санауға болмайды. ХЕҰ оның мазмұны мен дәлдігіне жауап бермейді. Жауапкершілік толығымен бейімдеме авторларына жүктеледі.',
  },
};

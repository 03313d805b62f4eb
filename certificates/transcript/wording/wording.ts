import type { Locale } from '#language/locale.ts';
import type { CertificateStateName, ChangeReason } from '../../certificate.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** The words of a transcript that certificates do not have. */
export type TranscriptWording = {
  title: string;
  academy: string;
  /** @param day in full; in Russian in the genitive, as `formatDate` gives it */
  asOf: (day: string) => string;
  /** @param address page where a code is typed, without scheme */
  howToCheck: (address: string) => string;
  scoresShown: string;
  state: string;
  states: Record<CertificateStateName, string>;
  reasons: Record<ChangeReason, string>;
  /** @param day in full */
  since: (day: string) => string;
  followedBy: string;
  /** @param page of `pages` */
  page: (page: number, pages: number) => string;
};

export const transcriptWordings: Record<Locale, TranscriptWording> = { kk, ru, en };

import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import type { Locale } from '#language/locale.ts';
import { updatePerson } from './queries.ts';

export const changeLanguage = ({ tx, now }: Work, { personId }: Member, language: Locale): Promise<void> =>
  updatePerson(tx, personId, { language, updatedAt: now });

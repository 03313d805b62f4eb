import { contactOf } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import { formatDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import type { Messages } from './messages/kk.ts';
import { messages } from './messages/messages.ts';
import type { Practice } from './practice.ts';
import { titleIn } from './title-in.ts';
import { workPages } from './work-addresses.ts';
import type { StepOf } from './workflow.ts';
import { holdersOf } from './workflow-queries.ts';

type LetterName = keyof Messages['letters'];

interface Letter {
  name: LetterName;
  /** The cause: with the recipient, one letter. */
  key: string;
  /** Below the language, see work-addresses.ts. */
  page: string;
  values: (locale: Locale) => Record<string, string>;
}

/** What a step is called in letters. */
const stepName = (locale: Locale, { step, language }: StepOf): string => {
  const { steps } = messages[locale];
  return step === 'translation' ? steps.translation[language ?? locale] : steps[step];
};

/** When it is due, in words. */
const dueText = (locale: Locale, dueOn: string | null): string => (dueOn === null ? messages[locale].noDue : formatDate(locale, dueOn));

/** Tells each of these people, in her language; who has no confirmed address is passed over. */
export const tell = async (
  work: Work,
  { publicUrl }: Pick<Env, 'publicUrl'>,
  personIds: readonly string[],
  { name, key, page, values }: Letter,
): Promise<void> => {
  for (const personId of new Set(personIds)) {
    const contact = await contactOf(work.tx, personId);
    if (!contact) continue;
    const { language, email, accountId } = contact;
    const { subject, body } = messages[language].letters[name];
    await sendMail(work, {
      key: `${key}:${personId}`,
      accountId,
      recipient: email,
      language,
      subject,
      body: `${fill(body, { ...values(language), link: `${publicUrl}/${language}/${page}` })}\n`,
    });
  }
};

/** Those who keep the library, but the one who did it: methodists, and administrators while there is no methodist. */
export const keepersBut = async ({ tx }: Pick<Work, 'tx'>, personId: string | null): Promise<string[]> => {
  if ((await holdersOf(tx, 'methodist', null)).length > 0) return holdersOf(tx, 'methodist', personId);
  return holdersOf(tx, 'academy-administrator', personId);
};

/** About one step of an entry; further values as the letter asks. */
export const stepLetter = (
  name: LetterName,
  key: string,
  practice: Practice,
  of: StepOf,
  more: { reason?: string; comment?: string; dueOn?: string | null } = {},
): Letter => ({
  name,
  key,
  page: of.step === 'translation' && of.language ? workPages.translation(practice.id, of.language) : workPages.entry(practice.id),
  values: (locale) => ({
    title: titleIn(practice, locale),
    step: stepName(locale, of),
    due: dueText(locale, more.dueOn ?? null),
    reason: more.reason ?? '',
    comment: more.comment ?? '',
  }),
});

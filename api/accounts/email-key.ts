import { cleanText } from '#language/text.ts';

/** An address as accounts are found by it: trimmed, in small letters. Two spellings of one mailbox are one account. */
export const emailKey = (typed: string): string => cleanText(typed).toLowerCase();

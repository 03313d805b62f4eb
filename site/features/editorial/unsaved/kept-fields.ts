import type { Fields } from '#site/features/editorial/open/read-fields.ts';

/** What somebody writes in her own words; whatever is long is, too. The rest is what the form needs to be sent again. */
const written = ['text', 'body', 'answer', 'reason'];
const longestHidden = 120;

const isShown = ([name, value]: readonly [string, string]): boolean => written.includes(name) || value.length > longestHidden || value.includes('\n');

interface Kept {
  hidden: readonly (readonly [name: string, value: string])[];
  shown: readonly (readonly [name: string, value: string])[];
}

/** A form that could not be taken, field by field, to be sent again as it was. */
export const keptFields = ({ entries }: Fields): Kept => ({
  hidden: entries.filter((entry) => !isShown(entry)),
  shown: entries.filter(isShown),
});

/** Pages of the editorial work, the page to propose on, and forms about certificates, below a language: nowhere else is a kept form sent. */
export const takesKeptForm = (address: string): boolean =>
  /^\/(?:kk|ru|en)\/(?:work(?:\/[\w\-./]*)?|library\/propose|admin\/(?:certificates|batches|schemes|issuers|recognitions|external)\/[\w\-./]*)(?:\?[\w\-=&%.]*)?$/.test(
    address,
  ) &&
  !address.includes('..') &&
  !address.includes('//');

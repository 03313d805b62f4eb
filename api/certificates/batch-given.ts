import type { NamedPerson } from '#api/accounts/document-name.ts';
import { nameColumns } from '#api/accounts/document-name.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import type { ListedPerson, ListNames } from './batch-list.ts';

/**
 * What a row keeps of a list, only of somebody not known: her names, her address until the batch is over, and the hash of it,
 * by which a later list knows her again.
 */
export type Given = Record<string, string>;

const spellings = ['kk', 'ru', 'latin'] as const;
const parts = ['family', 'given', 'patronymic'] as const;
const placesOfNames = spellings.flatMap((spelling) => parts.map((part) => ({ key: `${spelling}.${part}`, spelling, part })));

export const emailHash = (email: string): string => sha256Hex(email);

export const givenOf = ({ email, names }: ListedPerson): Given => ({
  ...(email === '' ? {} : { email, emailHash: emailHash(email) }),
  ...Object.fromEntries(placesOfNames.map(({ key, spelling, part }) => [key, names[spelling][part]] as const).filter(([, text]) => text !== '')),
});

export const listedOf = (given: Given): ListedPerson => {
  const names = Object.fromEntries(
    spellings.map((spelling) => [spelling, Object.fromEntries(parts.map((part) => [part, given[`${spelling}.${part}`] ?? '']))]),
  ) as ListNames;
  return { email: given.email ?? '', names };
};

/** Whether the row is of somebody who was not known when the list came. */
export const isOfNewPerson = (given: Given): boolean => Object.keys(given).length > 0;

export const columnsOf = (given: Given): NamedPerson => nameColumns(listedOf(given).names);

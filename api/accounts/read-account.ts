import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import type { Account } from './contract.ts';
import { addressName, hasDocumentName, type Spelling } from './document-name.ts';
import { accountById, personRow } from './queries.ts';
import { rolesHeldBy } from './role-queries.ts';

/** An account as its owner sees it. `not-signed-in` when it was deleted meanwhile. */
export const readAccount = async (reader: Reader, accountId: string, spelling: Spelling): Promise<Account> => {
  const account = await accountById(reader, accountId);
  const person = account && (await personRow(reader, account.personId));
  if (!account || !person) throw new Problem('not-signed-in');
  const roles = await rolesHeldBy(reader, [person.id]);
  return {
    personId: person.id,
    email: account.email,
    emailConfirmed: account.emailConfirmedAt !== null,
    language: person.language,
    name: addressName(person, spelling),
    hasName: hasDocumentName(person),
    roles: roles.map(({ role, organisationId }) => ({ role, organisationId })),
  };
};

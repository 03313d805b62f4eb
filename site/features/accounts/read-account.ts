import type { Account } from '#api/accounts/contract.ts';
import type { ApiClient } from '#api/page-locals.ts';

/** Who is signed in; null for a visitor. */
export const readAccount = async (api: ApiClient): Promise<Account | null> => {
  const answer = await api.account.$get();
  return answer.ok ? (await answer.json()).account : null;
};

export const isAcademyAdministrator = (account: Account): boolean => account.roles.some(({ role }) => role === 'academy-administrator');

/** Longer than the API takes, or nothing: no link of ours. */
export const looksLikeToken = (token: string | null): token is string => token !== null && token.length > 0 && token.length <= 200;

import type { AstroGlobal } from 'astro';
import { isAcademyAdministrator } from '#site/features/accounts/read-account.ts';
import { openMember } from '#site/features/editorial/open/open-work.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';

type Opening = Pick<AstroGlobal, 'locals' | 'request' | 'url' | 'redirect' | 'params'>;

/**
 * What an administrator of the Academy sent; for everybody else there is no such page. A form sent after the session
 * ended is kept to be sent again.
 */
export const openAdministrator = async (opening: Opening): Promise<Fields | Response> => {
  const member = await openMember(opening);
  if (member instanceof Response) return member;
  return isAcademyAdministrator(member.account) ? member.fields : opening.locals.errorPage('not-found');
};

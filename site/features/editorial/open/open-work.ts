import type { AstroGlobal } from 'astro';
import type { Account } from '#api/accounts/contract.ts';
import type { WorkPractice } from '#api/practices/work-contract.ts';
import { readAccount } from '#site/features/accounts/read-account.ts';
import { signInAddress } from '#site/lib/sign-in-address.ts';
import { type Fields, readFields } from './read-fields.ts';

type Opening = Pick<AstroGlobal, 'locals' | 'request' | 'url' | 'redirect' | 'params'>;

interface Member {
  account: Account;
  fields: Fields;
}

/**
 * Who is signed in and what she sent. Whoever is not goes to sign in; what she had written goes with her, by a redirect
 * that sends the form again, to a page that keeps it.
 */
export const openMember = async ({ locals, request, url, redirect }: Opening): Promise<Member | Response> => {
  const account = await readAccount(locals.api);
  const here = url.pathname + url.search;
  if (account) return { account, fields: await readFields(request) };
  if (request.method !== 'POST') return redirect(signInAddress(locals.locale, here), 303);
  return redirect(`/${locals.locale}/work/unsaved?back=${encodeURIComponent(here)}`, 307);
};

/** Who runs the library: sees the desk, screens, assigns, publishes. */
export const runsLibrary = ({ roles }: Account): boolean => roles.some(({ role }) => role === 'methodist' || role === 'academy-administrator');

interface OpenedWork extends Member {
  work: WorkPractice;
}

export const readWork = async (api: Opening['locals']['api'], id: string): Promise<WorkPractice | null> => {
  const answer = await api.work.practices[':id'].$get({ param: { id } });
  return answer.ok ? await answer.json() : null;
};

/** The same with the entry of this address, for those who work on it; for others there is no such page. */
export const openWork = async (opening: Opening): Promise<OpenedWork | Response> => {
  const member = await openMember(opening);
  if (member instanceof Response) return member;
  const work = await readWork(opening.locals.api, opening.params.id ?? '');
  return work ? { ...member, work } : opening.locals.errorPage('not-found');
};

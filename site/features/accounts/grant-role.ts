import type { FoundPerson } from '#api/accounts/role-contract.ts';
import type { Organisation } from '#api/organisations/contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './role-messages/messages.ts';
import { organisationIn, undecidedProblem } from './save-profile.ts';

type Role = FoundPerson['roles'][number]['role'];

/** In the order the form offers them. */
export const grantableRoles: readonly Role[] = ['assessor', 'methodist', 'organisation-administrator', 'academy-administrator'];

interface Granted {
  /** Null when the role is granted. */
  problem: FormProblem | null;
  /** To choose an organisation from. */
  found: Organisation[];
}

const refused = (problem: FormProblem, found: Organisation[] = []): Granted => ({ problem, found });

/** Grants the role a form holds to a person. An organisation is named for the administrator of one, and for nobody else. */
export const grantRole = async (api: ApiClient, locale: Locale, personId: string, form: FormText): Promise<Granted> => {
  const t = messages[locale].grant;
  const role = grantableRoles.find((one) => one === form('role'));
  const named = form('organisation').trim() !== '';
  if (!role) return refused(fieldProblem('role', t.chooseRole));
  const needed = role === 'organisation-administrator';
  if (!needed && named) return refused(fieldProblem('organisation', t.organisationNotNeeded));
  if (needed && !named) return refused(fieldProblem('organisation', t.organisationNeeded));
  const { id: organisationId, found } = await organisationIn(api, form, null);
  if (organisationId === undefined) return refused(undecidedProblem(locale, found), found);
  const answer = await api.roles.$post({ json: { id: form('id'), personId, role, ...(organisationId ? { organisationId } : {}) } });
  if (answer.ok) return { problem: null, found: [] };
  return refused(await readProblem(answer, 'role', { elsewhere: { id: 'role', personId: 'role', organisationId: 'organisation' } }), found);
};

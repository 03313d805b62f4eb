import type { PersonAnswer } from '#api/accounts/person-contract.ts';
import type { Organisation } from '#api/organisations/contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, fieldProblem, readProblem } from '#site/lib/form.ts';
import { chooseOrganisation, type OrganisationChoice } from './choose-organisation.ts';
import { profileInput } from './profile-form.ts';
import { messages } from './profile-messages/messages.ts';

const spellings = ['kk', 'ru', 'latin'] as const;
const parts = ['family', 'given', 'patronymic'] as const;

interface Saved {
  person: PersonAnswer | null;
  problem: FormProblem | null;
  /** To choose an organisation from. */
  found: Organisation[];
}

/** The unit a form means by its fields `organisation`, `organisationId` and `searched`. */
export const organisationIn = (api: ApiClient, form: FormText, present: Parameters<typeof chooseOrganisation>[1]): Promise<OrganisationChoice> =>
  chooseOrganisation({ text: form('organisation'), chosen: form('organisationId'), searched: form('searched') }, present, async (q) => {
    const answer = await api.organisations.$get({ query: { q } });
    return answer.ok ? (await answer.json()).organisations : [];
  });

/** She has to choose, or to write another name. */
export const undecidedProblem = (locale: Locale, found: readonly Organisation[]): FormProblem => {
  const t = messages[locale].work;
  return found.length > 0 ? fieldProblem('organisationId', t.choose) : fieldProblem('organisation', t.notFound);
};

const wordsOf = (locale: Locale, found: readonly Organisation[]) => {
  const { names, work, about } = messages[locale];
  const nameLabels = spellings.flatMap((spelling) => parts.map((part) => [`names.${spelling}.${part}`, `${names[spelling]}, ${names[part]}`]));
  return {
    labels: { ...Object.fromEntries(nameLabels), employerName: work.employer, position: work.position, birthYear: about.birthYear },
    says: { employerBusinessNumber: work.businessNumberWrong },
    elsewhere: found.length > 0 ? {} : { organisationId: 'organisation' },
  };
};

/** Saves the profile a form holds. Nothing is saved while the organisation is undecided. */
export const saveProfile = async (api: ApiClient, locale: Locale, form: FormText): Promise<Saved> => {
  const before = await api.person.$get();
  if (!before.ok) return { person: null, problem: await readProblem(before, 'signed-out'), found: [] };
  const { id, found } = await organisationIn(api, form, (await before.json()).person.organisation);
  if (id === undefined) return { person: null, problem: undecidedProblem(locale, found), found };
  const answer = await api.person.$put({ json: profileInput(form, id) });
  if (answer.ok) return { person: await answer.json(), problem: null, found: [] };
  return { person: null, problem: await readProblem(answer, 'names.kk.family', wordsOf(locale, found)), found };
};

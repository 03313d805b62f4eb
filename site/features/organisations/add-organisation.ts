import type { OrganisationPlace } from '#api/organisations/contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, fieldProblem, readProblem } from '#site/lib/form.ts';
import { nameLabels } from './name-labels.ts';
import { kindsBelow, linkTo, parentsAre } from './tree-links.ts';
import { messages } from './tree-messages/messages.ts';

/** Adds the unit a form holds under another; with nothing above it is the Federation. Null when it is added. */
export const addOrganisation = async (api: ApiClient, locale: Locale, form: FormText, above: OrganisationPlace | null): Promise<FormProblem | null> => {
  const t = messages[locale];
  const kind = above === null ? ('federation' as const) : kindsBelow.find((one) => one === form('kind'));
  if (!kind) return fieldProblem('kind', t.add.chooseKind);
  const link = above && linkTo(above.kind);
  const [businessNumber, regionCode, sectorId] = [form('businessNumber').trim(), form('regionCode'), form('sectorId')];
  const answer = await api.organisations.$post({
    json: {
      id: form('id'),
      kind,
      name: { kk: form('name.kk'), ru: form('name.ru'), en: form('name.en') },
      ...(businessNumber ? { businessNumber } : {}),
      ...(regionCode ? { regionCode } : {}),
      ...(sectorId ? { sectorId } : {}),
      parents: above && link ? [{ id: above.id, kind: link }] : [],
    },
  });
  if (answer.ok) return null;
  return readProblem(answer, 'name.kk', {
    labels: nameLabels(locale),
    says: { businessNumber: t.businessNumberWrong },
    elsewhere: { id: 'name.kk', ...parentsAre('name.kk') },
  });
};

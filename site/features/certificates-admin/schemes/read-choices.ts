import type { ListedScheme } from '#api/certificates/scheme-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';

interface Choice {
  value: string;
  label: string;
}

/** All schemes; none when they cannot be read, so that the rest of a page still works. */
export const readSchemes = async (api: ApiClient): Promise<ListedScheme[]> => {
  const answer = await api.schemes.$get();
  return answer.ok ? (await answer.json()).schemes : [];
};

export const schemeChoices = (schemes: readonly ListedScheme[], locale: Locale): Choice[] =>
  schemes.map(({ slug, name }) => ({ value: slug, label: name[locale] }));

/** Those who issue, to choose from. */
export const issuerChoices = async (api: ApiClient, locale: Locale): Promise<Choice[]> => {
  const answer = await api.issuers.$get();
  return answer.ok ? (await answer.json()).issuers.map(({ slug, name }) => ({ value: slug, label: name[locale] })) : [];
};

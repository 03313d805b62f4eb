import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, noProblem, readProblem } from '#site/lib/form.ts';
import type { LibraryAsk } from './library-address.ts';

/** Orders the weekly letter under the filters of an address. `id` is the form's, so that a second press changes nothing. */
export const subscribeTo = async (api: ApiClient, locale: Locale, { filters }: LibraryAsk, id: string): Promise<FormProblem> => {
  const { kind: _, ...filter } = filters;
  const answer = await api.subscriptions.$post({ json: { id, locale, filter } });
  return answer.ok ? noProblem : readProblem(answer, 'q');
};

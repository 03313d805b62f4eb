import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '#api/page-locals.ts';

/** The library's controlled words with their names. */
export type Terms = InferResponseType<ApiClient['practices']['terms']['$get'], 200>;

export const readTerms = async (api: ApiClient): Promise<Terms> => {
  const answer = await api.practices.terms.$get();
  if (answer.status !== 200) throw new Error(`the terms of the library: ${answer.status}`);
  return await answer.json();
};

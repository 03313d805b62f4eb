import type { CollectionView } from '#api/library/collection-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, fieldProblem, noProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

/** Her own collections; null for a visitor. */
export const readCollections = async (api: ApiClient, locale: Locale): Promise<CollectionView[] | null> => {
  const answer = await api.collections.$get({ query: { locale } });
  return answer.ok ? (await answer.json()).collections : null;
};

/**
 * Puts a practice into the collection the form's `collection` names, or into a new one of the form's `id` and `name`.
 * Sent twice it is the same collection with the practice once.
 */
export const savePractice = async (api: ApiClient, locale: Locale, practiceId: string, form: FormText): Promise<FormProblem> => {
  const t = messages[locale].save;
  let id = form('collection');
  if (id === '') {
    if (form('name').trim() === '') return fieldProblem('name', t.noName);
    id = form('id');
    const made = await api.collections.$post({ json: { id, name: form('name') } });
    if (!made.ok) return readProblem(made, 'name', { labels: { name: t.name }, elsewhere: { id: 'name' } });
  }
  const put = await api.collections[':id'].practices[':practiceId'].$put({ param: { id, practiceId } });
  return put.ok ? noProblem : readProblem(put, 'collection', { elsewhere: { id: 'collection' } });
};

/** Sends the practice with the form's `note` to the chair of her organisation. */
export const sendToChair = async (api: ApiClient, practiceId: string, form: FormText): Promise<FormProblem> => {
  const answer = await api.practices[':id'].recommendations.$post({ param: { id: practiceId }, json: { id: form('id'), note: form('note') } });
  return answer.ok ? noProblem : readProblem(answer, 'note', { elsewhere: { id: 'note' } });
};

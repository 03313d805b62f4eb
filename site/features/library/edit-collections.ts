import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, fieldProblem, noProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

export const collectionDeeds = ['added', 'renamed', 'removed', 'shared', 'unshared', 'taken'] as const;
type Deed = (typeof collectionDeeds)[number];

/** Where a fault of one collection's form is shown. */
const nameField = (id: string) => `name-${id}`;

/** Does what a form of the collections page asks for: its `do` names the deed. */
export const editCollections = async (api: ApiClient, locale: Locale, form: FormText): Promise<FormProblem> => {
  const deed = collectionDeeds.find((one) => one === form('do'));
  const id = form('id');
  const one = api.collections[':id'];
  const param = { id };
  const ask: Record<Deed, () => Promise<{ ok: boolean; json: () => Promise<unknown>; status: number }>> = {
    added: () => api.collections.$post({ json: { id, name: form('name') } }),
    renamed: () => one.name.$put({ param, json: { name: form('name') } }),
    removed: () => one.$delete({ param }),
    shared: () => one.share.$put({ param }),
    unshared: () => one.share.$delete({ param }),
    taken: () => one.practices[':practiceId'].$delete({ param: { id, practiceId: form('practice') } }),
  };
  if (!deed) return noProblem;
  const answer = await ask[deed]();
  if (answer.ok) return noProblem;
  if (deed === 'added' && answer.status === 409) return fieldProblem('name', messages[locale].collections.full);
  return readProblem(answer, deed === 'added' ? 'name' : 'collections', { elsewhere: deed === 'renamed' ? { name: nameField(id) } : {} });
};

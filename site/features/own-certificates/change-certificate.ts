import type { ApiClient } from '#api/page-locals.ts';
import { type FormProblem, type FormText, noProblem, readProblem } from '#site/lib/form.ts';

/** Where a refusal is shown, and what it leads to once done: a path without its language. */
type Outcome = { problem: FormProblem } | { goTo: string };

export const scoreDeeds = ['shown', 'hidden'] as const;

/** Does what a form of her certificates asks for: its `do` names the deed, `id` the certificate. */
export const changeCertificate = async (api: ApiClient, form: FormText): Promise<Outcome> => {
  const id = form('id');
  const one = api.certificates[':id'];
  if (form('do') === 'renew') {
    const answer = await one.renewal.$post({ param: { id } });
    return answer.ok ? { goTo: `/learning/${(await answer.json()).courseSlug}/final-test` } : { problem: await readProblem(answer, `renewal-${id}`) };
  }
  if (form('do') !== 'show' && form('do') !== 'hide') return { problem: noProblem };
  const shown = form('do') === 'show';
  const answer = await one.score.$put({ param: { id }, json: { shown } });
  return answer.ok ? { goTo: `/certificates?done=${shown ? 'shown' : 'hidden'}#score-${id}` } : { problem: await readProblem(answer, `score-${id}`) };
};

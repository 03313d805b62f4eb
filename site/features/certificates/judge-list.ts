import type { ListedCode } from '#api/certificates/verify-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import { readProblem } from '#site/lib/form.ts';
import { longestList, readList } from './read-list.ts';

/** `empty`: nothing was sent; `too-large`; `refused` in the API's words. */
export type ListOutcome =
  | { kind: 'judged'; text: string; codes: readonly ListedCode[] }
  | { kind: 'empty' | 'too-large' | 'refused'; text: string; status: number; says?: string | undefined };

/** The API's answer to a list that was pasted or uploaded. Neither is kept. */
export const judgeList = async (api: ApiClient, form: FormData | null): Promise<ListOutcome> => {
  const text = form ? await readList(form) : '';
  if (text.trim() === '') return { kind: 'empty', text: '', status: 422 };
  if (text.length > longestList) return { kind: 'too-large', text: '', status: 413 };
  const answer = await api.verifications.codes.$post({ json: { text } });
  if (answer.ok) return { kind: 'judged', text, codes: (await answer.json()).codes };
  const problem = await readProblem(answer, 'text');
  return { kind: 'refused', text, status: problem.status, says: problem.at('text') };
};

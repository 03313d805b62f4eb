import type { IssueBatch, IssueBatchRow } from '#api/certificates/batch-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { type FormProblem, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

const filters = ['obstacles', 'doubts', 'renewals'] as const;
type Filter = (typeof filters)[number];
const rowsPerPage = 100;

export const readBatch = async (api: ApiClient, id: string | undefined): Promise<IssueBatch | null> => {
  const answer = await api['issue-batches'][':id'].$get({ param: { id: encodeURIComponent(id ?? '') } });
  return answer.ok ? await answer.json() : null;
};

interface Rows {
  only: Filter | undefined;
  rows: IssueBatchRow[];
  page: number;
  pages: number;
}

/** The page of rows an address asks for: `?only=obstacles&page=2`. */
export const readRows = async (api: ApiClient, id: string, params: URLSearchParams): Promise<Rows> => {
  const only = filters.find((one) => one === params.get('only'));
  const asked = Number(params.get('page'));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10 ? asked : 1;
  const query = { ...(only ? { only } : {}), offset: String((page - 1) * rowsPerPage), limit: String(rowsPerPage) };
  const answer = await api['issue-batches'][':id'].rows.$get({ param: { id }, query });
  const { rows, total } = answer.ok ? await answer.json() : { rows: [], total: 0 };
  return { only, rows, page, pages: Math.max(1, Math.ceil(total / rowsPerPage)) };
};

interface Outcome {
  problem: FormProblem | null;
  done: 'changed' | 'started' | 'cancelled';
}

/** Does what the pressed button says: takes chosen rows out or in, starts, cancels. What concerns no row is at `start`. */
export const changeBatch = async (api: ApiClient, locale: Locale, id: string, { text, all }: Fields): Promise<Outcome> => {
  const t = messages[locale];
  const batch = api['issue-batches'][':id'];
  const param = { id };
  const wish = text('do');
  const done = wish === 'start' ? 'started' : wish === 'cancel' ? 'cancelled' : 'changed';
  const send = () => {
    if (wish === 'start') return batch.start.$put({ param });
    if (wish === 'cancel') return batch.cancellation.$put({ param });
    const rows = all('row').map(Number).filter(Number.isInteger);
    if (rows.length === 0) return fieldProblem('rows', t.chooseRows);
    return batch['left-out'].$put({ param, json: { rows, leftOut: wish === 'leave-out' } });
  };
  const answer = await send();
  if ('errors' in answer) return { problem: answer, done };
  return { problem: answer.ok ? null : await readProblem(answer, done === 'changed' ? 'rows' : done === 'started' ? 'start' : 'cancel'), done };
};

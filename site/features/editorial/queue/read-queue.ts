import type { InferResponseType } from 'hono/client';
import type { ApiClient } from '#api/page-locals.ts';

export type Queue = InferResponseType<ApiClient['work-queue']['$get'], 200>;
export type Desk = NonNullable<Queue['desk']>;

export const readQueue = async (api: ApiClient): Promise<Queue | null> => {
  const answer = await api['work-queue'].$get();
  return answer.ok ? await answer.json() : null;
};

/** How many readers wait for an answer. */
export const countQuestions = async (api: ApiClient): Promise<number> => {
  const answer = await api['reader-questions'].$get();
  return answer.ok ? (await answer.json()).questions.filter(({ answeredAt }) => answeredAt === null).length : 0;
};

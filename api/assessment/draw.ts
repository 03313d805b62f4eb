import { listedOrder } from '#courses/public-question.ts';
import type { Question } from '#courses/question.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/**
 * Question version ids in the order asked: from each topic as many as the plan says, all shuffled together. The stored
 * seed repeats the draw. Throws when a topic's bank is smaller than the plan: a shorter test would be another test.
 */
export const drawQuestions = (seed: string, plan: Readonly<Record<string, number>>, bank: Readonly<Record<string, readonly string[]>>): string[] => {
  const random = seededRandom(`${seed}/questions`);
  const drawn = Object.keys(plan)
    .sort()
    .flatMap((topic) => {
      const wanted = plan[topic] ?? 0;
      const questions = bank[topic] ?? [];
      if (questions.length < wanted) throw new Error(`bank of ${topic}: expected at least ${wanted} questions, received ${questions.length}`);
      return shuffled(questions, random).slice(0, wanted);
    });
  return shuffled(drawn, random);
};

/** The order in which each list of a question is shown at this position. An ordering never starts in its right order. */
export const drawOrder = (seed: string, position: number, question: Question): Record<string, string[]> => {
  const random = seededRandom(`${seed}/${position}`);
  const order: Record<string, string[]> = Object.fromEntries(Object.entries(listedOrder(question)).map(([list, ids]) => [list, shuffled(ids, random)]));
  if (question.type === 'ordering') while (order.options?.join() === question.correct.join()) order.options = shuffled(question.options, random);
  return order;
};

import type { Answer } from '#courses/answer.ts';
import type { Question } from '#courses/question.ts';

const distinctFrom = (chosen: readonly string[], offered: readonly string[]): boolean =>
  new Set(chosen).size === chosen.length && chosen.every((id) => offered.includes(id));

/** Whether an answer, also half of one, is of the question's type and names only what it offers, each once. Not whether it is right. */
export const answerFits = (question: Question, answer: Answer): boolean => {
  switch (question.type) {
    case 'single':
      return answer.type === 'single' && question.options.includes(answer.choice);
    case 'multiple':
      return answer.type === 'multiple' && distinctFrom(answer.choices, question.options);
    case 'true-false':
      return answer.type === 'true-false' && (answer.reason === undefined || question.reasons.includes(answer.reason));
    case 'matching':
      return (
        answer.type === 'matching' && Object.entries(answer.pairs).every(([left, right]) => question.left.includes(left) && question.right.includes(right))
      );
    case 'ordering':
      return answer.type === 'ordering' && answer.order.length === question.options.length && distinctFrom(answer.order, question.options);
    default:
      return answer.type === question.type;
  }
};

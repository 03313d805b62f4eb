import { For } from 'solid-js';
import type { AttemptView } from '#api/assessment/contract.ts';
import type { Answer } from '#courses/answer.ts';
import type { Messages } from './messages/kk.ts';

/** All questions by number: where one is, which have an answer, a way to each. */
export const QuestionList = (props: {
  questions: AttemptView['questions'];
  answers: Record<number, Answer | null>;
  current: number;
  go: (index: number) => void;
  disabled: boolean;
  t: Messages['runner'];
}) => (
  <nav class="outline" aria-label={props.t.list}>
    <ol>
      <For each={props.questions}>
        {({ position }, index) => (
          <li>
            <button
              type="button"
              disabled={props.disabled}
              classList={{ answered: Boolean(props.answers[position]) }}
              aria-current={index() === props.current ? 'step' : undefined}
              aria-label={`${position}: ${props.answers[position] ? props.t.answered : props.t.unanswered}`}
              onClick={() => props.go(index())}
            >
              {position}
            </button>
          </li>
        )}
      </For>
    </ol>
  </nav>
);

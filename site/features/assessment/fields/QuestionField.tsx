import { Match, Switch } from 'solid-js';
import type { Answer } from '#courses/answer.ts';
import type { PublicQuestion } from '#courses/public-question.ts';
import type { Messages } from '../messages/kk.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { MatchingField } from './MatchingField.tsx';
import { OrderingField } from './OrderingField.tsx';
import { TrueFalseField } from './TrueFalseField.tsx';
import { TypedField } from './TypedField.tsx';

/** What every kind of question gets. `answer` is what stands now; `onAnswer` is told each change by a hand or a key. */
export interface FieldProps {
  question: PublicQuestion;
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
  disabled: boolean;
  t: Messages['question'];
  /** Makes names and ids unique on the page. */
  name: string;
}

/** The control for one question; the caller shows the prompt as its legend or heading. */
export const QuestionField = (props: FieldProps) => (
  <Switch>
    <Match when={props.question.type === 'single' || props.question.type === 'multiple'}>
      <ChoiceField {...props} />
    </Match>
    <Match when={props.question.type === 'true-false'}>
      <TrueFalseField {...props} />
    </Match>
    <Match when={props.question.type === 'matching'}>
      <MatchingField {...props} />
    </Match>
    <Match when={props.question.type === 'ordering'}>
      <OrderingField {...props} />
    </Match>
    <Match when={props.question.type === 'numeric' || props.question.type === 'short-text'}>
      <TypedField {...props} />
    </Match>
  </Switch>
);

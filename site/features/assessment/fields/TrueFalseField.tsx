import { For } from 'solid-js';
import type { FieldProps } from './QuestionField.tsx';
import { RichText } from './RichText.tsx';

/** Whether a statement is true, and why. */
export const TrueFalseField = (props: FieldProps) => {
  const now = () => (props.answer?.type === 'true-false' ? props.answer : { type: 'true-false' as const });
  return (
    <>
      <fieldset class="choices" disabled={props.disabled}>
        <legend>{props.t.trueFalse}</legend>
        <For each={[true, false]}>
          {(value) => (
            <label class="choice">
              <input
                type="radio"
                name={`${props.name}-value`}
                value={String(value)}
                checked={now().value === value}
                onChange={() => props.onAnswer({ ...now(), value })}
              />
              <span>{value ? props.t.true : props.t.false}</span>
            </label>
          )}
        </For>
      </fieldset>
      <fieldset class="choices" disabled={props.disabled}>
        <legend>{props.t.reason}</legend>
        <For each={props.question.reasons}>
          {(reason) => (
            <label class="choice">
              <input
                type="radio"
                name={`${props.name}-reason`}
                value={reason.id}
                checked={now().reason === reason.id}
                onChange={() => props.onAnswer({ ...now(), reason: reason.id })}
              />
              <span>
                <RichText text={reason.text} />
              </span>
            </label>
          )}
        </For>
      </fieldset>
    </>
  );
};

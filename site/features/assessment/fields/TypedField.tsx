import { Show } from 'solid-js';
import type { FieldProps } from './QuestionField.tsx';

/** A number, or a word or two. Saved when the field is left, or after a pause in typing by the caller. */
export const TypedField = (props: FieldProps) => {
  const numeric = () => props.question.type === 'numeric';
  const typed = (): string => {
    if (props.answer?.type === 'numeric') return props.answer.number;
    return props.answer?.type === 'short-text' ? props.answer.text : '';
  };
  const change = (value: string) => props.onAnswer(numeric() ? { type: 'numeric', number: value } : { type: 'short-text', text: value });
  return (
    <div class="field">
      <label for={props.name}>{numeric() ? props.t.number : props.t.text}</label>
      <div class="cluster">
        <input
          class="input"
          classList={{ short: numeric() }}
          id={props.name}
          type="text"
          inputmode={numeric() ? 'decimal' : 'text'}
          autocomplete="off"
          maxlength={200}
          disabled={props.disabled}
          value={typed()}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <Show when={props.question.unit}>
          <span>{props.question.unit}</span>
        </Show>
      </div>
    </div>
  );
};

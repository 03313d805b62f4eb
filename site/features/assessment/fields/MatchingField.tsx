import { For } from 'solid-js';
import type { FieldProps } from './QuestionField.tsx';
import { RichText } from './RichText.tsx';

/** A list to choose from beside each thing to match: works with a thumb and with a keyboard alike. */
export const MatchingField = (props: FieldProps) => {
  const pairs = (): Record<string, string> => (props.answer?.type === 'matching' ? props.answer.pairs : {});
  const choose = (left: string, right: string) => {
    const { [left]: _, ...rest } = pairs();
    props.onAnswer({ type: 'matching', pairs: right === '' ? rest : { ...rest, [left]: right } });
  };
  return (
    <fieldset class="choices matching" disabled={props.disabled}>
      <legend class="hint">{props.t.match}</legend>
      <For each={props.question.left}>
        {(left) => (
          <div class="field">
            <label for={`${props.name}-${left.id}`}>
              <RichText text={left.text} />
            </label>
            <select class="input" id={`${props.name}-${left.id}`} onChange={(event) => choose(left.id, event.currentTarget.value)}>
              <option value="" selected={pairs()[left.id] === undefined}>
                {props.t.choose}
              </option>
              <For each={props.question.right}>
                {(right) => (
                  <option value={right.id} selected={pairs()[left.id] === right.id}>
                    {right.text}
                  </option>
                )}
              </For>
            </select>
          </div>
        )}
      </For>
    </fieldset>
  );
};

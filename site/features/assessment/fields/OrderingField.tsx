import { For, Show } from 'solid-js';
import { fill } from '#language/message.ts';
import type { FieldProps } from './QuestionField.tsx';
import { RichText } from './RichText.tsx';

/** Things moved up and down by buttons. The order counts as an answer once it was moved or said to be right. */
export const OrderingField = (props: FieldProps) => {
  const options = () => props.question.options ?? [];
  const order = (): string[] => (props.answer?.type === 'ordering' ? props.answer.order : options().map(({ id }) => id));
  const text = (id: string) => options().find((option) => option.id === id)?.text ?? '';
  const move = (id: string, by: -1 | 1) => {
    const from = order().indexOf(id);
    const next = [...order()];
    next.splice(from, 1);
    next.splice(from + by, 0, id);
    props.onAnswer({ type: 'ordering', order: next });
  };
  return (
    <fieldset class="choices ordering" disabled={props.disabled}>
      <legend class="hint">{props.t.order}</legend>
      <ol>
        <For each={order()}>
          {(id, place) => (
            <li>
              <span>
                <RichText text={text(id)} />
              </span>
              <button
                type="button"
                class="button secondary"
                aria-label={fill(props.t.up, { text: text(id) })}
                disabled={place() === 0}
                onClick={() => move(id, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="button secondary"
                aria-label={fill(props.t.down, { text: text(id) })}
                disabled={place() === order().length - 1}
                onClick={() => move(id, 1)}
              >
                ↓
              </button>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.answer === null}>
        <button type="button" class="button quiet" onClick={() => props.onAnswer({ type: 'ordering', order: order() })}>
          {props.t.keepOrder}
        </button>
      </Show>
    </fieldset>
  );
};

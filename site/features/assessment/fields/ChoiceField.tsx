import { For } from 'solid-js';
import type { FieldProps } from './QuestionField.tsx';
import { RichText } from './RichText.tsx';

/** One right answer (radio buttons) or several (boxes). */
export const ChoiceField = (props: FieldProps) => {
  const several = () => props.question.type === 'multiple';
  const chosen = (): string[] => {
    if (props.answer?.type === 'single') return [props.answer.choice];
    return props.answer?.type === 'multiple' ? props.answer.choices : [];
  };
  const choose = (id: string, checked: boolean) => {
    if (!several()) return props.onAnswer({ type: 'single', choice: id });
    const rest = chosen().filter((other) => other !== id);
    return props.onAnswer({ type: 'multiple', choices: checked ? [...rest, id] : rest });
  };
  return (
    <fieldset class="choices" disabled={props.disabled}>
      <legend class="hint">{several() ? props.t.chooseSeveral : props.t.chooseOne}</legend>
      <For each={props.question.options}>
        {(option) => (
          <label class="choice">
            <input
              type={several() ? 'checkbox' : 'radio'}
              name={props.name}
              value={option.id}
              checked={chosen().includes(option.id)}
              onChange={(event) => choose(option.id, event.currentTarget.checked)}
            />
            <span>
              <RichText text={option.text} />
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
};

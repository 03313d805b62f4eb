import { Show } from 'solid-js';
import type { Locale } from '#language/locale.ts';
import { count } from '#language/message.ts';
import type { Messages } from './messages/kk.ts';

/** Asks once before the attempt is handed in, and says what is still without an answer. */
export const FinishDialog = (props: {
  locale: Locale;
  t: Messages['runner'];
  unanswered: number;
  ref: (dialog: HTMLDialogElement) => void;
  onFinish: () => void;
}) => {
  let dialog: HTMLDialogElement | undefined;
  return (
    <dialog
      aria-labelledby="finish-title"
      ref={(element) => {
        dialog = element;
        props.ref(element);
      }}
    >
      <div class="stack">
        <h2 id="finish-title">{props.t.finishTitle}</h2>
        <Show when={props.unanswered > 0}>
          <p>{count(props.locale, props.t.finishUnanswered, props.unanswered)}</p>
        </Show>
        <p>{props.t.finishText}</p>
        <div class="cluster">
          <button type="button" class="button" onClick={() => props.onFinish()}>
            {props.t.finishYes}
          </button>
          <button type="button" class="button secondary" onClick={() => dialog?.close()}>
            {props.t.finishNo}
          </button>
        </div>
      </div>
    </dialog>
  );
};

import { createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js';
import type { CheckResult } from '#api/assessment/contract.ts';
import type { Answer } from '#courses/answer.ts';
import type { PublicQuestion } from '#courses/public-question.ts';
import type { Locale } from '#language/locale.ts';
import { createClient } from '#site/lib/client.ts';
import { createReady } from './create-ready.ts';
import { QuestionField } from './fields/QuestionField.tsx';
import { RichText } from './fields/RichText.tsx';
import type { Messages } from './messages/kk.ts';

interface Props {
  locale: Locale;
  slug: string;
  lesson: string;
  number: number;
  question: PublicQuestion;
  t: Messages['check'];
  fields: Messages['question'];
}

/** One question after a lesson: answered, graded by the server, explained, answered again as often as one likes. */
export const CheckQuestion = (props: Props) => {
  const [answer, setAnswer] = createSignal<Answer | null>(null);
  const [result, setResult] = createSignal<CheckResult | null>(null);
  const [state, setState] = createSignal<'idle' | 'sending' | 'empty' | 'failed'>('idle');
  const ready = createReady();
  const id = createUniqueId();
  const change = (next: Answer) => {
    setAnswer(next);
    setState('idle');
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = answer();
    if (given === null) return setState('empty');
    setState('sending');
    try {
      const response = await createClient(props.locale).courses[':slug'].lessons[':lesson'].checks[':question'].$post({
        param: { slug: props.slug, lesson: props.lesson, question: props.question.id },
        json: { clientId: crypto.randomUUID(), answer: given, locale: props.locale },
      });
      if (!response.ok) return setState('failed');
      setResult((await response.json()) as CheckResult);
      return setState('idle');
    } catch {
      return setState('failed');
    }
  };
  const again = () => {
    setResult(null);
    setAnswer(null);
  };
  return (
    <form class="check-question" onSubmit={submit} aria-labelledby={`${id}-prompt`}>
      <h3 id={`${id}-prompt`}>
        {props.number}. <RichText text={props.question.prompt} />
      </h3>
      <QuestionField
        question={props.question}
        answer={answer()}
        onAnswer={change}
        disabled={!ready() || result() !== null || state() === 'sending'}
        t={props.fields}
        name={`${id}-answer`}
      />
      <div aria-live="polite">
        <Show when={result()}>{(shown) => <Verdict result={shown()} t={props.t} />}</Show>
        <Show when={state() === 'empty'}>
          <p class="error">{props.t.empty}</p>
        </Show>
        <Show when={state() === 'failed'}>
          <p class="error">{props.t.failed}</p>
        </Show>
      </div>
      <Show
        when={result()}
        fallback={
          <button class="button" type="submit" disabled={!ready() || state() === 'sending'}>
            {state() === 'sending' ? props.t.sending : props.t.submit}
          </button>
        }
      >
        <button class="button secondary" type="button" onClick={again}>
          {props.t.again}
        </button>
      </Show>
    </form>
  );
};

const Verdict = (props: { result: CheckResult; t: Messages['check'] }) => (
  <div class="verdict" classList={{ right: props.result.correct }}>
    <p class="title">
      <Switch fallback={<>✗ {props.t.incorrect}</>}>
        <Match when={props.result.correct}>✓ {props.t.correct}</Match>
        <Match when={props.result.credit > 0}>◐ {props.t.partly}</Match>
      </Switch>
    </p>
    <Show when={!props.result.correct && props.result.right.length > 0}>
      <p>{props.t.right}:</p>
      <ul>
        <For each={props.result.right}>
          {(line) => (
            <li>
              <RichText text={line} />
            </li>
          )}
        </For>
      </ul>
    </Show>
    <p>
      <RichText text={props.result.explanation} />
    </p>
  </div>
);

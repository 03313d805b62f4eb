import { createSignal, Match, onMount, Show, Switch } from 'solid-js';
import type { AttemptView } from '#api/assessment/contract.ts';
import { formatCountdown } from '#language/durations.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { createClient } from '#site/lib/client.ts';
import { followLanguageLinks } from '#site/lib/follow-language-links.ts';
import { createCountdown } from './create-countdown.ts';
import { createReady } from './create-ready.ts';
import { createSaving } from './create-saving.ts';
import { FinishDialog } from './FinishDialog.tsx';
import { QuestionField } from './fields/QuestionField.tsx';
import { RichText } from './fields/RichText.tsx';
import type { Messages } from './messages/kk.ts';
import { patience } from './patience.ts';
import { QuestionList } from './QuestionList.tsx';

interface Props {
  locale: Locale;
  attempt: AttemptView;
  t: Messages['runner'];
  fields: Messages['question'];
}

const minute = 60;

/** The final test: one question at a time, every change saved, the server's clock always in sight. */
export const AttemptRunner = (props: Props) => {
  // The attempt is fixed for the life of the page; what changes lives in `saving`.
  const { attempt, locale } = props;
  const saving = createSaving(attempt, locale);
  const [index, setIndex] = createSignal(0);
  const [ending, setEnding] = createSignal<'no' | 'time-up' | 'sending' | 'failed'>('no');
  const ready = createReady();
  let heading: HTMLHeadingElement | undefined;
  let dialog: HTMLDialogElement | undefined;

  /** By her hand only with everything she answered; at the end of the time with what arrived. */
  const submit = async (by: 'hand' | 'clock') => {
    await saving.flush();
    if (by === 'hand' && saving.waiting() > 0 && saving.state() !== 'session') return setEnding('failed');
    try {
      const response = await createClient(locale).attempts[':id'].submission.$post({ param: { id: attempt.id } }, { init: { signal: patience() } });
      if (response.ok) return location.assign(`/${locale}/attempts/${attempt.id}/result`);
      if (response.status === 401) return location.assign(signInHref());
    } catch {
      // Said below; the server closes an overdue attempt by itself.
    }
    return setEnding('failed');
  };
  const finish = () => {
    setEnding('sending');
    dialog?.close();
    void submit('hand');
  };
  const seconds = createCountdown(attempt.deadlineAt - attempt.serverNow, () => {
    dialog?.close();
    setEnding('time-up');
    void submit('clock');
  });
  const signInHref = () => `/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/attempts/${attempt.id}`)}`;
  const go = (to: number, focus = true) => {
    setIndex(Math.min(Math.max(to, 0), attempt.questions.length - 1));
    history.replaceState(null, '', `#q${index() + 1}`);
    followLanguageLinks(`q${index() + 1}`);
    if (focus) heading?.focus();
  };
  onMount(() => {
    const asked = /^#q(\d+)$/.exec(location.hash)?.[1];
    if (asked) go(Number(asked) - 1, false);
    // A page from the browser's memory shows an old clock: ask the server again.
    addEventListener('pageshow', (event) => event.persisted && location.reload());
  });
  const current = () => attempt.questions[index()];
  const answered = () => attempt.questions.filter(({ position }) => saving.answers[position]).length;
  return (
    <div class="runner">
      <header>
        <p>{fill(props.t.answeredCount, { answered: answered(), of: attempt.questions.length })}</p>
        <p class="clock" classList={{ short: seconds() <= minute }} role="timer">
          {props.t.timeLeft}: {formatCountdown(seconds())}
        </p>
      </header>
      <p class="unseen" role="status">
        {seconds() <= minute && seconds() > 0 ? props.t.minuteLeft : ''}
      </p>
      <Show when={ending() === 'no' || ending() === 'failed'} fallback={<p role="status">{ending() === 'time-up' ? props.t.timeUp : props.t.saving}</p>}>
        <Show when={current()} keyed>
          {(item) => (
            <section aria-labelledby="prompt">
              <p class="muted small">{fill(props.t.questionOf, { number: item.position, of: attempt.questions.length })}</p>
              <h2 class="prompt" id="prompt" tabindex="-1" ref={heading}>
                <RichText text={item.question.prompt} />
              </h2>
              <QuestionField
                question={item.question}
                answer={saving.answers[item.position] ?? null}
                onAnswer={(answer) => saving.change(item.position, answer)}
                disabled={!ready()}
                t={props.fields}
                name={`answer-${item.position}`}
              />
            </section>
          )}
        </Show>
        <div class="state" role="status">
          <Switch>
            <Match when={saving.state() === 'saving'}>{props.t.saving}</Match>
            <Match when={saving.state() === 'saved'}>✓ {props.t.saved}</Match>
            <Match when={saving.state() === 'on-device'}>{props.t.onDevice}</Match>
            <Match when={saving.state() === 'late'}>{props.t.late}</Match>
            <Match when={saving.state() === 'elsewhere'}>{props.t.changedElsewhere}</Match>
            <Match when={saving.state() === 'session'}>
              <span class="error">{props.t.session}</span> <a href={signInHref()}>{props.t.signIn}</a>
            </Match>
          </Switch>
        </div>
        <Show when={ending() === 'failed'}>
          <p class="error" role="alert">
            {props.t.submitFailed}
          </p>
        </Show>
        <div class="cluster">
          <button type="button" class="button secondary" disabled={!ready() || index() === 0} onClick={() => go(index() - 1)}>
            {props.t.previous}
          </button>
          <button
            type="button"
            class="button"
            classList={{ secondary: index() === attempt.questions.length - 1 }}
            disabled={!ready() || index() === attempt.questions.length - 1}
            onClick={() => go(index() + 1)}
          >
            {props.t.next}
          </button>
          <button
            type="button"
            class="button"
            classList={{ secondary: index() < attempt.questions.length - 1 }}
            disabled={!ready()}
            onClick={() => dialog?.showModal()}
          >
            {props.t.finish}
          </button>
        </div>
        <QuestionList questions={attempt.questions} answers={saving.answers} current={index()} go={go} disabled={!ready()} t={props.t} />
        <FinishDialog locale={locale} t={props.t} unanswered={attempt.questions.length - answered()} ref={(element) => (dialog = element)} onFinish={finish} />
      </Show>
    </div>
  );
};

import { createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import type { Learning } from '#api/progress/contract.ts';
import { formatDuration } from '#language/durations.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { createClient } from '#site/lib/client.ts';
import type { Messages } from './messages/kk.ts';
import { goToBlock, trackPosition } from './track-position.ts';

interface Props {
  locale: Locale;
  slug: string;
  lesson: string;
  /** Where «next» leads: the next lesson, the test, or the course. */
  next: { href: string; kind: 'lesson' | 'test' | 'course' };
  signInHref: string;
  t: Messages['island'];
}

/** Marks in the outline which lessons she has read; the outline itself is the same for everybody. */
const markOutline = (readLessons: readonly string[]): void => {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-lesson]')) mark.hidden = !readLessons.includes(mark.dataset.lesson ?? '');
};

/** The end of a lesson for the person who reads it: place kept, lesson marked as read, the way on. */
export const LessonProgress = (props: Props) => {
  const [learning, setLearning] = createSignal<Learning | null>(null);
  const [who, setWho] = createSignal<'unknown' | 'visitor' | 'member'>('unknown');
  const [saving, setSaving] = createSignal<'idle' | 'saving' | 'failed'>('idle');
  const [chose, setChose] = createSignal(false);
  const client = createClient(props.locale);
  let stop: (() => void) | undefined;

  const show = (shown: Learning) => {
    setLearning(shown);
    setWho('member');
    markOutline(shown.readLessons);
    if (shown.enrolledAt !== null) stop ??= trackPosition(client, props.slug, props.lesson, shown.position?.lessonId === props.lesson);
  };
  const load = async () => {
    try {
      const response = await client.learning[':slug'].$get({ param: { slug: props.slug }, query: { locale: props.locale } });
      if (!response.ok) return;
      const hers = (await response.json()) as Learning | null;
      if (hers) show(hers);
      else setWho('visitor');
    } catch {
      // Without a connection the way on is still shown.
    }
  };
  /** A screen further she has chosen where to read. */
  const choose = () => scrollY > innerHeight && setChose(true);
  onMount(() => {
    goToBlock();
    addEventListener('hashchange', goToBlock);
    addEventListener('scroll', choose, { passive: true });
    void load();
    // In onMount, since a cleanup registered outside it runs on the server too.
    onCleanup(() => {
      removeEventListener('hashchange', goToBlock);
      removeEventListener('scroll', choose);
      stop?.();
    });
  });

  const change = async (request: () => Promise<{ ok: boolean }>, then: () => void) => {
    setSaving('saving');
    try {
      const { ok } = await request();
      setSaving(ok ? 'idle' : 'failed');
      if (ok) then();
    } catch {
      setSaving('failed');
    }
  };
  const markRead = () =>
    change(
      () => client.learning[':slug'].lessons[':lesson'].$put({ param: { slug: props.slug, lesson: props.lesson } }),
      () => location.assign(props.next.href),
    );
  const enrol = () => change(() => client.learning[':slug'].$put({ param: { slug: props.slug } }), load);

  const isRead = () => learning()?.readLessons.includes(props.lesson) ?? false;
  const stoppedAt = () => {
    const place = learning()?.position;
    return place && place.lessonId === props.lesson && place.block > 2 && !isRead() ? place.block : undefined;
  };
  const onward = () => ({ lesson: props.t.next, test: props.t.toTest, course: props.t.toCourse })[props.next.kind];
  return (
    <div class="lesson-end">
      <Show when={stoppedAt()}>
        {(block) => (
          <a class="button resume" classList={{ secondary: chose(), floating: !chose() }} href={`#b${block()}`} onClick={() => setChose(true)}>
            {props.t.resume}
          </a>
        )}
      </Show>
      <Switch
        fallback={
          <a class="button secondary" href={props.next.href}>
            {onward()}
          </a>
        }
      >
        <Match when={who() === 'visitor'}>
          <p>{props.t.keep}</p>
          <div class="cluster">
            <a class="button" href={props.signInHref}>
              {props.t.signIn}
            </a>
            <a class="button secondary" href={props.next.href}>
              {onward()}
            </a>
          </div>
        </Match>
        <Match when={learning()?.enrolledAt === null}>
          <p>{props.t.enrolText}</p>
          <button type="button" class="button" onClick={enrol} disabled={saving() === 'saving'}>
            {props.t.enrol}
          </button>
        </Match>
        <Match when={isRead()}>
          <p class="badge positive">✓ {props.t.isRead}</p>
          <a class="button" href={props.next.href}>
            {onward()}
          </a>
        </Match>
        <Match when={learning()}>
          <button type="button" class="button" onClick={markRead} disabled={saving() === 'saving'}>
            {props.next.kind === 'test' ? props.t.markReadTest : props.t.markRead}
          </button>
        </Match>
      </Switch>
      <p class="muted small" role="status">
        <Switch>
          <Match when={saving() === 'saving'}>{props.t.saving}</Match>
          <Match when={saving() === 'failed'}>{props.t.failed}</Match>
          <Match when={(learning()?.minutesLeft ?? 0) > 0}>{fill(props.t.left, { time: formatDuration(props.locale, learning()?.minutesLeft ?? 0) })}</Match>
        </Switch>
      </p>
    </div>
  );
};

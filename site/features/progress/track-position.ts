import type { createClient } from '#site/lib/client.ts';
import { followLanguageLinks } from '#site/lib/follow-language-links.ts';

const pauseMs = 2_000;
/**
 * Where the eye is, in px from the top of the screen: a line below the place a block scrolled to comes to rest at
 * (scroll-padding), so that a block of one line is still the one she was led to.
 */
const eye = 32;

/** The paragraphs, tables and figures of the text: their order is the same in all languages. */
const blocks = (): Element[] => [...(document.querySelector('.prose')?.children ?? [])];

/** Index of the block at the top of the screen; the last one when the text is scrolled past. */
const topBlock = (): number => {
  const all = blocks();
  const first = all.findIndex((block) => block.getBoundingClientRect().bottom > eye);
  return Math.max(first === -1 ? all.length - 1 : first, 0);
};

/**
 * Scrolls to the block an address like `#b12` names: where she stopped, here or on another device. The language switch
 * leads there from this moment on: the event of the scroll comes a frame later, on a slow device much later.
 */
export const goToBlock = (): void => {
  const asked = /^#b(\d+)$/.exec(location.hash)?.[1];
  const block = asked === undefined ? undefined : blocks()[Number(asked)];
  if (!block) return;
  block.scrollIntoView();
  followLanguageLinks(location.hash);
};

/**
 * Remembers on the server where she is in a lesson, at most every two seconds; what could not be sent goes when the
 * connection is back, with its age. The language switch leads to the same place. `stoppedHere`: her place is in this lesson,
 * and opening it at its top is no new one until she moves. Returns what stops it.
 */
export const trackPosition = (client: ReturnType<typeof createClient>, slug: string, lessonId: string, stoppedHere: boolean): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsent: { block: number; at: number } | undefined;
  let last = -1;

  const send = async (): Promise<void> => {
    timer = undefined;
    if (!unsent) return;
    const { block, at } = unsent;
    try {
      const response = await client.learning[':slug'].position.$put(
        { param: { slug }, json: { lessonId, block, ageMs: Math.round(performance.now() - at) } },
        { init: { keepalive: true } },
      );
      if (response.status < 500 && unsent.at === at) unsent = undefined;
    } catch {
      // No connection: it goes with the next move or when the connection is back.
    }
  };
  const look = (): boolean => {
    const block = topBlock();
    if (block === last) return false;
    last = block;
    followLanguageLinks(block > 0 ? `b${block}` : '');
    return true;
  };
  const note = () => {
    if (!look()) return;
    unsent = { block: last, at: performance.now() };
    timer ??= setTimeout(send, pauseMs);
  };
  const leave = () => {
    clearTimeout(timer);
    void send();
  };
  const hide = () => document.visibilityState === 'hidden' && leave();

  if (stoppedHere) look();
  else note();
  addEventListener('scroll', note, { passive: true });
  addEventListener('online', send);
  document.addEventListener('visibilitychange', hide);
  return () => {
    leave();
    removeEventListener('scroll', note);
    removeEventListener('online', send);
    document.removeEventListener('visibilitychange', hide);
  };
};

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '#site/lib/client.ts';
import { goToBlock, trackPosition } from './track-position.ts';

const blockHeight = 400;
let scrolled = 0;
let sent: number[] = [];
const languageLink = { hash: '' };
const page = new EventTarget();

/** As much of a browser as a lesson's place needs: ten blocks, one below the other. */
beforeEach(() => {
  vi.useFakeTimers();
  scrolled = 0;
  sent = [];
  languageLink.hash = '';
  const children = Array.from({ length: 10 }, (_, block) => ({
    getBoundingClientRect: () => ({ bottom: (block + 1) * blockHeight - scrolled }),
    scrollIntoView: () => {
      scrolled = block * blockHeight;
    },
  }));
  const document = { querySelector: () => ({ children }), querySelectorAll: () => [languageLink], visibilityState: 'visible' };
  vi.stubGlobal('document', Object.assign(new EventTarget(), document));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push((JSON.parse(body) as { block: number }).block);
    return Response.json({});
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const scrollTo = (block: number) => {
  scrolled = block * blockHeight;
  page.dispatchEvent(new Event('scroll'));
};
const follow = async (stoppedHere: boolean, ...blocks: number[]) => {
  const stop = trackPosition(createClient('kk'), 'digital-rights', 'first', stoppedHere);
  await vi.runAllTimersAsync();
  for (const block of blocks) {
    scrollTo(block);
    await vi.runAllTimersAsync();
  }
  stop();
};

test('a lesson opened for the first time is a place, and so is every block she comes to', async () => {
  await follow(false, 3, 6);
  expect(sent).toEqual([0, 3, 6]);
});

test('a lesson she stopped in, opened at its top, keeps the place where she stopped until she moves', async () => {
  await follow(true);
  expect(sent).toEqual([]);
  await follow(true, 4);
  expect(sent).toEqual([4]);
});

test('led back from the end of the text, the language switch leads to the place at once, before the event of the scroll', async () => {
  const stop = trackPosition(createClient('kk'), 'digital-rights', 'first', true);
  scrollTo(9);
  expect(languageLink.hash).toBe('b9');
  vi.stubGlobal('location', { hash: '#b4' });
  goToBlock();
  expect([scrolled, languageLink.hash]).toEqual([4 * blockHeight, '#b4']);
  page.dispatchEvent(new Event('scroll'));
  await vi.runAllTimersAsync();
  expect([languageLink.hash, sent]).toEqual(['b4', [4]]);
  stop();
});

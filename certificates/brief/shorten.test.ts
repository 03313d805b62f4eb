import { expect, test } from 'vitest';
import type { BriefParagraph, BriefSection } from './practice-brief.ts';
import { longer, type Part, partsOf, shorter } from './shorten.ts';

const nothing: Record<BriefSection, BriefParagraph[]> = { problem: [], done: [], result: [], success: [], steps: [], involve: [], clause: [] };
const brief = (sections: Partial<typeof nothing>) => ({ sections: { ...nothing, ...sections } });
const textOf = (parts: readonly Part[] | undefined, section: BriefSection) =>
  parts?.find((part) => part.section === section)?.paragraphs.map(({ sentences }) => sentences.join(' '));

test('the sample clause goes first, before a sentence of the story', () => {
  const parts = shorter(partsOf(brief({ problem: [{ text: 'Long story. Long story. Long story.' }], clause: [{ text: 'Short.' }] })));
  expect(textOf(parts, 'clause')).toBeUndefined();
  expect(textOf(parts, 'problem')).toEqual(['Long story. Long story. Long story.']);
});

test('then the longest section loses its last sentence, whole, and what only led to it', () => {
  const done = [{ text: 'They did much. It was this:' }, { text: 'they asked for an explanation;', list: 'bullets' as const }];
  const parts = shorter(partsOf(brief({ problem: [{ text: 'Nobody knew. Nobody asked.' }], done })));
  expect(textOf(parts, 'done')).toEqual(['They did much.']);
  expect(parts?.map(({ isCut }) => isCut)).toEqual([false, true]);
});

test('the steps stay whole longer than a story of the same length', () => {
  const text = 'One thing was done. Another thing was done. Something more was done.';
  const parts = shorter(partsOf(brief({ problem: [{ text }], steps: [{ text }] })));
  expect(textOf(parts, 'steps')).toEqual([text]);
});

test('every section keeps its first sentence as long as another has two; at last nothing is left', () => {
  let parts: Part[] | undefined = partsOf(brief({ problem: [{ text: 'First one. Second one. Third one.' }], result: [{ text: 'Only one.' }] }));
  for (let step = 0; step < 2; step += 1) parts = parts && shorter(parts);
  expect([textOf(parts, 'problem'), textOf(parts, 'result')]).toEqual([['First one.'], ['Only one.']]);
  for (let step = 0; step < 2; step += 1) parts = parts && shorter(parts);
  expect(parts).toEqual([]);
  expect(shorter([])).toBeUndefined();
});

test('what was taken comes back sentence by sentence, and what leads on only with what follows', () => {
  const whole = partsOf(
    brief({ done: [{ text: 'They did much. It was this:' }, { text: 'they asked.', list: 'bullets' }, { text: 'they won.', list: 'bullets' }] }),
  );
  const once = shorter(whole) ?? [];
  const twice = shorter(once) ?? [];
  expect(textOf(twice, 'done')).toEqual(['They did much.']);
  expect(longer(twice, whole)).toEqual([once]);
  expect(longer(once, whole)).toEqual([whole]);
  expect(longer(whole, whole)).toEqual([]);
});

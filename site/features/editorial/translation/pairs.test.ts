import { expect, test } from 'vitest';
import type { WorkText } from '#api/practices/work-contract.ts';
import { pairsOf, translationProgress } from './pairs.ts';

type Paragraph = WorkText['sections'][number]['paragraphs'][number];
const paragraph = (given: Partial<Paragraph>): Paragraph => ({ markdown: '', html: '', standing: 'current', hash: null, originalHash: null, ...given });
const text = (paragraphs: Paragraph[]): WorkText => ({
  state: null,
  standings: { current: 0, behind: 0, missing: 0 },
  sections: [{ section: 'problem', paragraphs }],
});
const nothing = text([]);
const original = text([paragraph({ markdown: 'One', hash: 'a1', originalHash: 'a1' }), paragraph({ markdown: 'Two', hash: 'b1', originalHash: 'b1' })]);

const work = (own: Paragraph[]) => ({ original: 'en' as const, texts: { en: original, ru: text(own), kk: nothing } });

test('each paragraph stands beside its translation and names what a save is made from', () => {
  const own = [paragraph({ markdown: 'Раз', hash: 'x1', originalHash: 'a1' }), paragraph({ standing: 'missing', originalHash: 'b1' })];
  expect(pairsOf(work(own), 'ru')).toEqual([
    { section: 'problem', index: 0, original: 'One', translation: 'Раз', standing: 'current', basedOn: 'a1', replaces: 'x1' },
    { section: 'problem', index: 1, original: 'Two', translation: '', standing: 'missing', basedOn: 'b1', replaces: '' },
  ]);
});

test('a paragraph the original no longer has is not there to be translated', () => {
  const own = [
    paragraph({ markdown: 'Раз', hash: 'x1', originalHash: 'a1' }),
    paragraph({ markdown: 'Два', hash: 'y1', originalHash: 'b1' }),
    paragraph({ markdown: 'Три', hash: 'z1' }),
  ];
  expect(pairsOf(work(own), 'ru')).toHaveLength(2);
});

test('progress counts what is up to date and leads to the first that is not', () => {
  const own = [
    paragraph({ markdown: 'Раз', hash: 'x1', originalHash: 'a1', standing: 'behind' }),
    paragraph({ markdown: 'Два', hash: 'y1', originalHash: 'b1' }),
  ];
  const { done, of, todo } = translationProgress(pairsOf(work(own), 'ru'));
  expect([done, of, todo?.index]).toEqual([1, 2, 0]);
});

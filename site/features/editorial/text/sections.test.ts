import { expect, test } from 'vitest';
import type { WorkText } from '#api/practices/work-contract.ts';
import { sectionText } from './sections.ts';

const paragraph = (markdown: string) => ({ markdown, html: '', standing: 'current' as const, hash: null, originalHash: null });
const text: WorkText = {
  state: 'original',
  standings: { current: 2, behind: 0, missing: 0 },
  sections: [{ section: 'problem', paragraphs: [paragraph('One.'), paragraph('- Two\n- Three')] }],
};

test('a section is written as its paragraphs parted by empty lines', () => {
  expect(sectionText(text, 'problem')).toBe('One.\n\n- Two\n- Three');
  expect(sectionText(text, 'done')).toBe('');
});

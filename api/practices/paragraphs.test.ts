import { expect, test } from 'vitest';
import { splitParagraphs } from './paragraphs.ts';

test.each(['\n', '\r\n', '\r'])('paragraphs are parted by an empty line, and lines of a list stay together, when lines end with %j', (end) => {
  expect(splitParagraphs(['One.', '', '- Two', '- Three', '  ', 'Four.'].join(end))).toEqual(['One.', '- Two\n- Three', 'Four.']);
});

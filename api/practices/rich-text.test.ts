import { describe, expect, test } from 'vitest';
import { citationsIn, toHtml, toPlainText } from './rich-text.ts';

const numbers = new Map([
  ['igm-2024', 1],
  ['etuc', 2],
]);
const html = (markdown: string) => toHtml(markdown, numbers);

test.each([
  ['A **strong** and *soft* word.', '<p>A <strong>strong</strong> and <em>soft</em> word.</p>'],
  ['One\nline.', '<p>One\nline.</p>'],
  ['One\\\nbreak.', '<p>One<br>\nbreak.</p>'],
  ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['3. c\n4. d', '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'],
  ['> Said.', '<blockquote>\n<p>Said.</p>\n</blockquote>'],
  ['[a](https://e.org/x?y=1&z=2)', '<p><a href="https://e.org/x?y=1&amp;z=2" rel="noopener noreferrer">a</a></p>'],
  ['[a](mailto:a@e.org)', '<p><a href="mailto:a@e.org" rel="noopener noreferrer">a</a></p>'],
  ['2 \\* 2 < 5 & 6', '<p>2 * 2 &lt; 5 &amp; 6</p>'],
  [
    'So.[^igm-2024][^etuc]',
    '<p>So.<sup><a href="#source-igm-2024" role="doc-noteref">[1]</a></sup><sup><a href="#source-etuc" role="doc-noteref">[2]</a></sup></p>',
  ],
])('%j is shown as %j', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('a citation nobody knows stays as typed', () => expect(html('So.[^nobody] [^] [^A] [^"x"]')).toBe('<p>So.[^nobody] [^] [^A] [^&quot;x&quot;]</p>'));

describe('hostile texts', () => {
  const tags = /<(?!\/?(?:p|strong|em|ul|ol|li|blockquote|a|sup|br)[\s>])[a-z!/]/i;
  const attributes = /<[a-z]+(?:\s+(?!href="(?:https?:\/\/|mailto:|#source-)|rel="noopener noreferrer"|title="|start="|role="doc-noteref")[^>]*)?>/gi;
  const unexpected = (out: string) => [...out.matchAll(attributes)].map(([tag]) => tag).filter((tag) => /\s/.test(tag));

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b><i>broken</b',
    '<!-- <script> -->',
    '<svg/onload=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](/api/account)',
    '[x](http://e.org/"onmouseover="alert(1))',
    "[x](https://e.org '\"><script>alert(1)</script>')",
    '[x](<https://e.org/ onclick=alert(1)>)',
    '[x][y]\n[y]: javascript:alert(1)',
    '![x](https://e.org/x.png)',
    '![x](javascript:alert(1))',
    '<https://e.org>',
    '<javascript:alert(1)>',
    '# Heading\n===\n---',
    '```html\n<script>\n```',
    '    <script>indented</script>',
    '| a |\n| - |\n| <script> |',
    '[^igm-2024"><script>]',
    '[a[b](https://e.org)](https://f.org)',
    '**<script>** *<b onclick=x>*',
    `${'> '.repeat(500)}<script>`,
    `${'- '.repeat(500)}<script>`,
    `${'['.repeat(2000)}x${'](https://e.org)'.repeat(2000)}`,
    `${'*'.repeat(3000)}<b>${'_'.repeat(3000)}`,
    '\u0000<scr\u0000ipt>',
  ])('%j becomes no markup but our own', (markdown) => {
    const out = html(markdown);
    expect(out).not.toMatch(tags);
    expect(unexpected(out)).toEqual([]);
    expect(out).not.toMatch(/(?:href|src)="(?!https?:\/\/|mailto:|#source-)/);
  });

  test('200,000 characters of half-open marks hold nobody up', () => {
    const text = '*a **b [c](d) [^e] '.repeat(10_527);
    const start = performance.now();
    toPlainText(text);
    html(text);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

test.each([
  ['A **strong** [link](https://e.org).[^igm-2024] Then.', 'A strong link. Then.'],
  ['One\nline\\\nbreak', 'One line\nbreak'],
  ['1. a\n2. b *c*\n   - d', 'a\nb c\nd'],
  ['> Said\n> he.', 'Said he.'],
  ['2 \\* 2 <b>', '2 * 2 <b>'],
])('%j is read as %j', (markdown, plain) => expect(toPlainText(markdown)).toBe(plain));

test('citations are found in order, not in links or escapes', () => {
  expect(citationsIn('a[^x] b[^y][^x] \\[^no] [t](https://e.org/[^no2])')).toEqual(['x', 'y', 'x']);
});

import { expect, test } from 'vitest';
import { fillFigure } from './fill-figure.ts';

const inThree = (text: string) => ({ kk: text, ru: text, en: text });
const drawing = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">\n<text>{{start}}</text><text>{{ end }}</text></svg>\n';

test('labels and description come in the language asked for', () => {
  const labels = { start: { kk: 'Басы', ru: 'Начало', en: 'Start' }, end: inThree('!') };
  expect(fillFigure('steps', { drawing, alt: { kk: 'Сурет', ru: 'Рисунок', en: 'Picture' }, labels }, 'kk')).toBe(
    '<svg role="img" aria-labelledby="figure-steps" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><desc id="figure-steps">Сурет</desc>\n<text>Басы</text><text>!</text></svg>',
  );
});

test('texts stay texts, whatever signs they hold', () => {
  const filled = fillFigure('steps', { drawing, alt: inThree('"a" & <b>'), labels: { start: inThree('<script>$&'), end: inThree("'") } }, 'ru');
  expect(filled).toContain('&quot;a&quot; &amp; &lt;b&gt;');
  expect(filled).toContain('&lt;script&gt;$&amp;');
  expect(filled).not.toContain('<script>');
});

test('a placeholder without a label is a fault, not an empty place', () => {
  expect(() => fillFigure('steps', { drawing, alt: inThree('a'), labels: { start: inThree('a') } }, 'en')).toThrow('figure steps has no label end');
});

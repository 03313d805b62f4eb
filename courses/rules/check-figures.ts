import { type Fault, shown } from '../fault.ts';
import type { LoadedCourse } from '../load-courses.ts';

const elements = ['svg', 'g', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path', 'text', 'tspan'];
/** Colours come from classes (site/styles/figure.css), so that a drawing is right in both themes; `none` is no colour. */
const colours = ['fill', 'stroke', 'color', 'stop-color', 'flood-color'];
const classes = ['fig-fill', 'fig-line', 'fig-accent', 'fig-accent-line', 'fig-positive', 'fig-negative', 'fig-text', 'fig-text-strong', 'fig-text-on-accent'];
const placeholder = /\{\{\s*([a-zA-Z0-9]+)\s*\}\}/g;

const attributeFault = (element: string, name: string, value: string): [expected: string, received: string] | undefined => {
  if (name === 'style' || name.startsWith('on') || name === 'id' || name.endsWith('href')) return ['no style, script, id or link', `${name}="${value}"`];
  if (colours.includes(name) && value !== 'none') return [`${name}="none" or a class`, `${name}="${value}"`];
  if (name === 'class') {
    const strange = value.split(/\s+/).filter((one) => one !== '' && !classes.includes(one));
    if (strange.length > 0) return [`classes of ${classes.join(', ')}`, strange.join(' ')];
  }
  if (element === 'svg' && (name === 'width' || name === 'height')) return ['viewBox alone to give the size', `${name}="${value}"`];
  return undefined;
};

/** What is not right in one drawing, with lines. Reads the plain SVG we draw, not any XML. */
const inDrawing = (file: string, source: string): Fault[] => {
  const faults: Fault[] = [];
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length;
  const fault = (offset: number, expected: string, received: string) =>
    faults.push({ severity: 'error', file, line: lineAt(offset), path: '', expected, received });
  // Blanked, not cut: offsets must stay.
  const plain = source.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const root = /<svg\b[^>]*>/.exec(plain);
  if (!root) fault(0, 'an <svg> element', shown(source.slice(0, 40)));
  else if (!/\sviewBox="/.test(root[0])) fault(root.index, 'a viewBox', 'none');
  for (const tag of plain.matchAll(/<([!?]?[A-Za-z][\w:-]*)([^>]*)>/g)) {
    const [, name = '', attributes = ''] = tag;
    if (!elements.includes(name)) fault(tag.index, `one of ${elements.join(', ')}`, `<${name}>`);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([\w:-]+)\s*=\s*["']([^"']*)["']/g)) {
      const found = attributeFault(name, attribute, value);
      if (found) fault(tag.index, ...found);
    }
  }
  for (const text of plain.matchAll(/>([^<]+)</g)) {
    const left = (text[1] ?? '').replace(placeholder, '').trim();
    if (left) fault(text.index + 1, 'text only as {{label}}', left);
  }
  return faults;
};

/** Drawings carry no words, colours or scripts of their own, and have exactly the labels figures.yaml gives. */
export const checkFigures = ({ figures, drawings }: LoadedCourse): Fault[] =>
  [...drawings].flatMap(([id, { file, source }]) => {
    const faults = inDrawing(file, source);
    const labels = Object.keys(figures.value?.[id]?.labels ?? {});
    const placed = new Set([...source.matchAll(placeholder)].map(([, name = '']) => name));
    if (!figures.value?.[id]) return faults;
    for (const name of placed)
      if (!labels.includes(name))
        faults.push({ severity: 'error', file, line: 1, path: '', expected: `a label ${name} under ${id} in figures.yaml`, received: 'none' });
    for (const name of labels)
      if (!placed.has(name))
        faults.push({
          severity: 'warning',
          file: figures.file,
          line: figures.lineOf([id, 'labels', name]),
          path: `${id}.labels.${name}`,
          expected: `{{${name}}} in the drawing`,
          received: 'none',
        });
    return faults;
  });

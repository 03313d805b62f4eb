import { locales } from '#language/locale.ts';
import type { Fault } from '../fault.ts';
import type { LoadedCourse } from '../load-courses.ts';
import type { LessonText } from '../read-mdx.ts';

/** What a lesson may be made of beside Markdown, its attributes, and whether it stands around text. */
const components: Record<string, { attributes: string[]; around: boolean }> = {
  Figure: { attributes: ['id'], around: false },
  Source: { attributes: ['id'], around: false },
  /** An entry of the library of practices. */
  Practice: { attributes: ['id'], around: false },
  Example: { attributes: [], around: true },
  Note: { attributes: [], around: true },
};

const inText = ({ file, tags, body, firstLine }: LessonText): Fault[] => {
  const faults: Fault[] = [];
  const fault = (line: number, expected: string, received: string) => faults.push({ severity: 'error', file, line, path: '', expected, received });
  const open: { name: string; line: number }[] = [];
  for (const { name, attributes, closing, selfClosing, line } of tags) {
    const known = components[name];
    if (!known) {
      fault(line, `one of ${Object.keys(components).join(', ')}`, `<${name}>`);
      continue;
    }
    for (const attribute of Object.keys(attributes)) if (!known.attributes.includes(attribute)) fault(line, `no attribute ${attribute} on ${name}`, attribute);
    if (closing) {
      if (open.at(-1)?.name === name) open.pop();
      else fault(line, open.length > 0 ? `</${open.at(-1)?.name}>` : 'no closing tag', `</${name}>`);
    } else if (known.around && selfClosing) fault(line, `<${name}>…</${name}>`, `<${name} />`);
    else if (!known.around && !selfClosing) fault(line, `<${name} … />`, `<${name}>`);
    else if (known.around) {
      if (open.length > 0) fault(line, `</${open.at(-1)?.name}> before the next box`, `<${name}>`);
      open.push({ name, line });
    }
  }
  for (const { name, line } of open) fault(line, `</${name}>`, 'the end of the lesson');
  // Pictures come as figures with labels in three languages; the page itself has the only heading of level 1.
  body.split('\n').forEach((text, index) => {
    if (/!\[[^\]]*\]\(/.test(text)) fault(firstLine + index, '<Figure id="…" />', 'a picture in Markdown');
    if (/^#\s/.test(text)) fault(firstLine + index, 'headings from ##', text.slice(0, 40));
  });
  return faults;
};

/** Lessons hold Markdown and five components, rightly closed. */
export const checkComponents = ({ lessons }: LoadedCourse): Fault[] =>
  [...lessons.values()].flatMap((texts) => locales.flatMap((locale) => (texts[locale] ? inText(texts[locale]) : [])));

import type { Fault } from '#courses/fault.ts';
import { locales } from '#language/locale.ts';
import { sections } from '../practice.ts';
import type { Rule } from './known.ts';

/** The folder and its files say the same: an original in full, translations with as many paragraphs, years in order. */
export const checkStructure: Rule = ({ id, head, texts }) => {
  const faults: Fault[] = [];
  const fault = (severity: Fault['severity'], file: string, line: number, path: string, expected: string, received: string) =>
    faults.push({ severity, file, line, path, expected, received });
  const value = head.value;
  if (!value) return faults;
  if (value.id !== id) fault('error', head.file, head.lineOf(['id']), 'id', `${id}, as the folder is named`, value.id);
  // Words without one are addresses of their own: /practices/terms.
  if (!id.includes('-')) fault('error', head.file, head.lineOf(['id']), 'id', 'an id of words with hyphens', id);
  if (value.years.to !== undefined && value.years.to < value.years.from)
    fault('error', head.file, head.lineOf(['years']), 'years', 'an end after the beginning', `${value.years.from}–${value.years.to}`);
  value.sources.forEach(({ date, checked }, index) => {
    if (date && date.slice(0, 10) > checked.on)
      fault('error', head.file, head.lineOf(['sources', index, 'date']), `sources.${index}.date`, `a date before it was checked (${checked.on})`, date);
  });

  const original = texts[value.original];
  if (!original) {
    fault('error', head.file, head.lineOf(['original']), 'original', `a file ${value.original}.md`, 'nothing');
    return faults;
  }
  for (const locale of locales) {
    const text = texts[locale];
    if (!text) fault('warning', head.file, 1, '', `a file ${locale}.md`, 'nothing');
    if (!text?.text) continue;
    const count = (file: typeof text, section: string) => file.paragraphs.filter((paragraph) => paragraph.section === section).length;
    const lineOf = (section: string) => text.paragraphs.find((paragraph) => paragraph.section === section)?.line ?? 1;
    for (const section of sections) {
      const [own, theirs] = [count(text, section), count(original, section)];
      if (own === 0) fault('error', text.file, 1, section, `a part ## ${section}`, 'nothing');
      else if (own !== theirs) fault('error', text.file, lineOf(section), section, `as many paragraphs as ${value.original}.md (${theirs})`, String(own));
    }
    const isOriginal = locale === value.original;
    const { state } = text.text;
    const expected = isOriginal ? ['original', 'reviewed'] : ['translated', 'adapted', 'reviewed'];
    if (!expected.includes(state)) fault('error', text.file, text.front.lineOf(['state']), 'state', `one of ${expected.join(', ')}`, state);
    if (isOriginal && text.text.madeFrom)
      fault('error', text.file, text.front.lineOf(['madeFrom']), 'madeFrom', 'only translations to have it', 'the original with it');
  }
  return faults;
};

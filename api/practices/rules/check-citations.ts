import type { Fault } from '#courses/fault.ts';
import { locales } from '#language/locale.ts';
import { factSections } from '../practice.ts';
import { citationsIn } from '../rich-text.ts';
import type { Rule } from './known.ts';

/** Every fact has its source, every source is cited, and the languages cite the same in the same paragraph. */
export const checkCitations: Rule = ({ head, texts }) => {
  const faults: Fault[] = [];
  const value = head.value;
  if (!value) return faults;
  const ids = value.sources.map(({ id }) => id);
  const used = new Set<string>();
  const original = texts[value.original];
  const cited = (text: string) => [...new Set(citationsIn(text))].sort().join(', ');
  for (const locale of locales) {
    const text = texts[locale];
    for (const { section, index, text: paragraph, line } of text?.paragraphs ?? []) {
      const fault = (expected: string, received: string) =>
        faults.push({ severity: 'error', file: text?.file ?? '', line, path: `${section}.${index}`, expected, received });
      const found = citationsIn(paragraph);
      for (const id of found) {
        used.add(id);
        if (!ids.includes(id)) fault(`a source of practice.yaml (${ids.join(', ')})`, `[^${id}]`);
      }
      if (found.length === 0 && factSections.includes(section)) fault('a citation [^source-id]: a fact has a source', 'none');
      if (found.length > 0 && (section === 'title' || section === 'summary')) fault('plain text', `[^${found[0]}]`);
      const same = original?.paragraphs.find((one) => one.section === section && one.index === index);
      if (same && locale !== value.original && cited(same.text) !== cited(paragraph))
        fault(`the citations of ${value.original}.md (${cited(same.text) || 'none'})`, cited(paragraph) || 'none');
    }
  }
  value.sources.forEach(({ id }, index) => {
    if (!used.has(id))
      faults.push({
        severity: 'error',
        file: head.file,
        line: head.lineOf(['sources', index, 'id']),
        path: `sources.${index}`,
        expected: `a paragraph that cites [^${id}]`,
        received: 'none',
      });
  });
  return faults;
};

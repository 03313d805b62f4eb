import { lessonFrontMatterSchema } from './course.ts';
import { type Fault, shown } from './fault.ts';
import { readYaml } from './read-yaml.ts';

/** `<Figure id="five-questions" />` and its line. */
interface MdxTag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: Record<string, string>;
  line: number;
}

/** A lesson's text in one language, taken apart as far as its checks need. */
export interface LessonText {
  file: string;
  source: string;
  /** Hash of the original it was translated from; only in translations. */
  from: string | undefined;
  /** Everything after the front matter, lines ended by \n, none empty at the ends. */
  body: string;
  /** The body's first line in the file, from 1. */
  firstLine: number;
  tags: MdxTag[];
  links: { url: string; line: number }[];
  /** What is read: the body without tags, addresses and marks, line by line, so that its lines are the body's. */
  words: string;
  faults: Fault[];
}

const frontMatter = /^---\n([\s\S]*?)(?:\n)?---[ \t]*(?:\n|$)/;
const tagPattern = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/g;
const linkPattern = /\]\(\s*<?([^\s)>]*)>?(?:\s+"[^"]*")?\s*\)/g;
const definitionPattern = /^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$/;

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g)].map(([, name = '', double, single]) => [name, double ?? single ?? '']));

/**
 * Reads the MDX an author may write: Markdown and tags. What MDX can do beyond that (imports, exports, expressions) and
 * what would not compile (a lone `<`) is a fault. Code spans and blocks are left out of every reading.
 */
export const readMdx = (file: string, raw: string): LessonText => {
  const source = raw.replaceAll('\r\n', '\n');
  const faults: Fault[] = [];
  const fault = (line: number, expected: string, received: string) => faults.push({ severity: 'error', file, line, path: '', expected, received });

  const head = frontMatter.exec(source);
  if (!head) fault(1, 'front matter: a line ---, fields, a line ---', shown(source.split('\n', 1)[0]));
  const front = readYaml(file, head?.[1]?.trim() ? head[1] : '{}', lessonFrontMatterSchema);
  // The front matter's first line follows its opening ---.
  faults.push(...front.faults.map((found) => ({ ...found, line: found.line + 1 })));

  const rest = source.slice(head?.[0].length ?? 0);
  const blank = /^\s*\n/.exec(rest)?.[0] ?? '';
  const body = rest.trim();
  const firstLine = `${head?.[0] ?? ''}${blank}`.split('\n').length;

  const tags: MdxTag[] = [];
  const links: LessonText['links'] = [];
  let fenced = false;
  const words = body.split('\n').map((full, index) => {
    const line = firstLine + index;
    if (/^\s*(```|~~~)/.test(full)) {
      fenced = !fenced;
      return '';
    }
    if (fenced) return '';
    if (/^(import|export)\b/.test(full)) fault(line, 'no import or export', full.slice(0, 40));
    const text = full.replace(/(`+)(?!`).*?\1/g, '').replace(/\\[{}<]/g, ' ');
    if (/[{}]/.test(text)) fault(line, 'no expression in braces', text.slice(text.search(/[{}]/)).slice(0, 40));
    const untagged = text.replace(tagPattern, (_, closing: string, name: string, attributes: string, selfClosing: string) => {
      tags.push({ name, closing: closing !== '', selfClosing: selfClosing !== '', attributes: attributesOf(attributes), line });
      return '';
    });
    if (/<\S/.test(untagged)) fault(line, 'a whole tag on one line, or a space after <', untagged.slice(untagged.search(/<\S/)).slice(0, 40));
    for (const [, url = ''] of untagged.matchAll(linkPattern)) links.push({ url, line });
    const definition = definitionPattern.exec(untagged);
    if (definition?.[1]) links.push({ url: definition[1], line });
    for (const [url] of untagged.replace(linkPattern, ']').matchAll(/\bhttps?:\/\/[^\s)>\]]*[^\s)>\].,;:!?]/g)) if (!definition) links.push({ url, line });
    return (definition ? '' : untagged)
      .replace(linkPattern, ']')
      .replace(/\bhttps?:\/\/\S+/g, '')
      .replace(/^\s*\|?[\s:|-]+\|?\s*$/, '')
      .replace(/[*_#>|[\]~]/g, ' ');
  });
  return { file, source, from: front.value?.from, body, firstLine, tags, links, words: words.join('\n'), faults };
};

/** Words as a reader counts them: a hyphenated word is one, a number is one. */
export const wordCount = (text: string): number => [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].length;

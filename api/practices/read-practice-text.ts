import { type Fault, shown } from '#courses/fault.ts';
import { readYaml, type YamlFile } from '#courses/read-yaml.ts';
import { cleanText } from '#language/text.ts';
import { cleanParagraph } from './paragraphs.ts';
import { type PracticeText, type Section, sections } from './practice.ts';
import { type TextFront, textFrontSchema } from './practice-head.ts';

/** A paragraph and where it stands in its file. */
interface PlacedParagraph {
  section: Section;
  /** From 0, within its section. */
  index: number;
  text: string;
  /** From 1. */
  line: number;
}

/** One language of a practice as its file says it. */
export interface TextFile {
  file: string;
  source: string;
  front: YamlFile<TextFront>;
  paragraphs: PlacedParagraph[];
  faults: Fault[];
  /** Absent when the front matter could not be read. */
  text: PracticeText | undefined;
}

const frontMatter = /^---\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;
const bodySections: readonly string[] = sections.slice(2);

/** Reads `<language>.md`: front matter with title and summary, then `## <section>` and its paragraphs, parted by empty lines. */
export const readPracticeText = (file: string, raw: string): TextFile => {
  const source = raw.replaceAll('\r\n', '\n');
  const faults: Fault[] = [];
  const fault = (line: number, expected: string, received: string) => faults.push({ severity: 'error', file, line, path: '', expected, received });

  const head = frontMatter.exec(source);
  if (!head) fault(1, 'front matter: a line ---, fields, a line ---', shown(source.split('\n', 1)[0]));
  const yaml = readYaml(file, head?.[1]?.trim() ? head[1] : '{}', textFrontSchema);
  // The front matter's first line follows its opening ---.
  const front: YamlFile<TextFront> = { ...yaml, lineOf: (path) => yaml.lineOf(path) + 1 };
  faults.push(...yaml.faults.map((found) => ({ ...found, line: found.line + 1 })));

  const paragraphs: PlacedParagraph[] = [];
  const counts = new Map<Section, number>();
  const add = (section: Section, line: number, text: string) => {
    const index = counts.get(section) ?? 0;
    counts.set(section, index + 1);
    paragraphs.push({ section, index, text, line });
  };
  if (front.value) {
    add('title', front.lineOf(['title']), cleanText(front.value.title));
    add('summary', front.lineOf(['summary']), cleanText(front.value.summary));
  }

  const before = head?.[0].split('\n').length ?? 1;
  let section: Section | undefined;
  let place = -1;
  let open: { line: number; lines: string[] } | undefined;
  const close = () => {
    const text = open ? cleanParagraph(open.lines.join('\n')) : '';
    if (open && text !== '') {
      if (section) add(section, open.line, text);
      else fault(open.line, `a heading ## ${bodySections[0]} before the text`, shown(text));
    }
    open = undefined;
  };
  source
    .slice(head?.[0].length ?? 0)
    .split('\n')
    .forEach((full, index) => {
      const line = before + index;
      const [, name] = /^## +(\S+)\s*$/.exec(full) ?? [];
      if (name !== undefined) {
        close();
        const at = bodySections.indexOf(name);
        if (at < 0) fault(line, `one of ${bodySections.join(', ')}`, name);
        else if (at <= place) fault(line, `sections once each, in the order ${bodySections.join(', ')}`, name);
        place = Math.max(place, at);
        section = at < 0 ? section : sections[at + 2];
      } else if (full.trim() === '') close();
      else if (open) open.lines.push(full);
      else open = { line, lines: [full] };
    });
  close();

  if (!front.value) return { file, source, front, paragraphs, faults, text: undefined };
  const { state, madeFrom } = front.value;
  const texts: PracticeText['sections'] = {};
  for (const one of sections) {
    const own = paragraphs.filter((paragraph) => paragraph.section === one).map(({ text }) => text);
    if (own.length > 0) texts[one] = own;
  }
  return { file, source, front, paragraphs, faults, text: { state, sections: texts, ...(madeFrom ? { madeFrom } : {}) } };
};

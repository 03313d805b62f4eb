import createMarkdownIt, { type MarkdownIt } from 'markdown-it';

type Tokens = ReturnType<MarkdownIt['parse']>;

/** What a citation stands on: `[^id]` inside a paragraph. */
const citation = /\[\^([a-z0-9-]{1,40})\]/y;
const safeAddress = /^(?:https?:\/\/|mailto:)[^\s]/i;

/** From a practice's source to its anchor on the page. */
const sourceAnchor = (id: string): string => `source-${id}`;

/**
 * Markdown by allow-list: everything is off, then paragraphs, lists, quotations, emphasis, links, backslash escapes and
 * line breaks are on. No HTML, headings, pictures, code, tables, entities or references: such text is shown as typed.
 */
const createParser = (): MarkdownIt => {
  const md = createMarkdownIt('zero', { html: false, linkify: false, breaks: false });
  md.enable(['list', 'blockquote', 'emphasis', 'link', 'escape', 'newline']);
  md.validateLink = (url) => safeAddress.test(url);
  md.inline.ruler.before('link', 'citation', (state, silent) => {
    citation.lastIndex = state.pos;
    const [whole, id = ''] = citation.exec(state.src) ?? [];
    if (!whole) return false;
    if (!silent) state.push('citation', 'a', 0).content = id;
    state.pos += whole.length;
    return true;
  });
  md.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  md.renderer.rules.citation = (tokens, index, _options, env) => {
    const id = tokens[index]?.content ?? '';
    const number = (env as { numbers?: ReadonlyMap<string, number> }).numbers?.get(id);
    // Ids are letters, digits and hyphens: nothing in them needs escaping.
    return number === undefined ? `[^${id}]` : `<sup><a href="#${sourceAnchor(id)}" role="doc-noteref">[${number}]</a></sup>`;
  };
  return md;
};
const parser = createParser();

/** Tokens of block and inline level, flat. */
const flat = (tokens: Tokens): Tokens => tokens.flatMap((token) => (token.type === 'inline' ? (token.children ?? []) : [token]));

/** One paragraph (or list, or quotation) as safe HTML. `numbers`: source id → its number; an unknown one stays as typed. */
export const toHtml = (markdown: string, numbers: ReadonlyMap<string, number>): string => parser.render(markdown, { numbers }).trim();

/** What is read aloud or searched: without marks and citations, one line per item or quoted paragraph. */
export const toPlainText = (markdown: string): string =>
  flat(parser.parse(markdown, {}))
    .map(({ type, content }) => {
      if (type === 'softbreak') return ' ';
      return type === 'hardbreak' || type === 'paragraph_close' || type === 'list_item_close' ? '\n' : type === 'citation' ? '' : content;
    })
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Source ids a paragraph cites, in order, with repetitions. */
export const citationsIn = (markdown: string): string[] =>
  flat(parser.parse(markdown, {})).flatMap(({ type, content }) => (type === 'citation' ? [content] : []));

/** Lines of text as the reader sees them typed, without what was understood: where a link or a mark that failed shows. */
export const literalText = (markdown: string): string[] =>
  flat(parser.parse(markdown, {}))
    .map(({ type, content }) => (type === 'text' ? content : ['softbreak', 'hardbreak', 'paragraph_close'].includes(type) ? '\n' : ''))
    .join('')
    .split('\n')
    .filter((line) => line !== '');

import { StubFault } from './stub-fault.ts';

export type StubDocument = Record<string, unknown>;
type Test = (document: StubDocument) => boolean;

const tokenPattern = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([()[\],])|(!=|=)|([A-Za-z0-9_.-]+))/gy;

const fault = (message: string) => new StubFault(400, 'invalid_search_filter', message);

interface Token {
  text: string;
  quoted: boolean;
}

const tokensOf = (expression: string): Token[] => {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  const source = expression.trimEnd();
  let end = 0;
  for (let match = tokenPattern.exec(source); match; match = tokenPattern.exec(source)) {
    const [, quoted, ...rest] = match;
    tokens.push(
      quoted === undefined
        ? { text: rest.find((part) => part !== undefined) ?? '', quoted: false }
        : { text: quoted.slice(1, -1).replaceAll(`\\${quoted[0]}`, quoted[0] ?? ''), quoted: true },
    );
    end = tokenPattern.lastIndex;
  }
  if (end !== source.length) throw fault(`Unexpected characters at the end of the filter: \`${source.slice(end)}\``);
  return tokens;
};

const valuesOf = (document: StubDocument, attribute: string): string[] => [document[attribute] ?? []].flat().map((value) => String(value).toLowerCase());

/** One expression; only what our adapter may send: `=`, `!=`, `IN [...]`, `AND`, `OR`, `NOT` and parentheses. */
const parse = (expression: string, filterable: ReadonlySet<string>): Test => {
  const tokens = tokensOf(expression);
  let at = 0;
  const peek = () => tokens[at];
  const is = (text: string) => peek()?.quoted === false && peek()?.text.toUpperCase() === text;
  const expect = (text: string) => {
    if (!is(text)) throw fault(`Was expecting \`${text}\`, found \`${peek()?.text ?? 'the end'}\``);
    at++;
  };
  const word = (): string => {
    const token = tokens[at++];
    if (!token || (!token.quoted && /^[()[\],=!]/.test(token.text))) throw fault(`Was expecting a value, found \`${token?.text ?? 'the end'}\``);
    return token.text;
  };
  const condition = (): Test => {
    const attribute = word();
    if (!filterable.has(attribute)) throw fault(`Attribute \`${attribute}\` is not filterable.`);
    const negated = is('!=');
    if (negated || is('=')) {
      at++;
      const value = word().toLowerCase();
      return (document) => valuesOf(document, attribute).includes(value) !== negated;
    }
    expect('IN');
    expect('[');
    const list: string[] = [];
    while (!is(']')) {
      list.push(word().toLowerCase());
      if (!is(']')) expect(',');
    }
    expect(']');
    return (document) => valuesOf(document, attribute).some((value) => list.includes(value));
  };
  const factor = (): Test => {
    if (is('NOT')) {
      at++;
      const inner = factor();
      return (document) => !inner(document);
    }
    if (!is('(')) return condition();
    at++;
    const inner = either();
    expect(')');
    return inner;
  };
  const both = (): Test => {
    const parts = [factor()];
    while (is('AND')) {
      at++;
      parts.push(factor());
    }
    return (document) => parts.every((part) => part(document));
  };
  const either = (): Test => {
    const parts = [both()];
    while (is('OR')) {
      at++;
      parts.push(both());
    }
    return (document) => parts.some((part) => part(document));
  };
  const whole = either();
  if (at !== tokens.length) throw fault(`Found unexpected characters at the end of the filter: \`${peek()?.text}\``);
  return whole;
};

/** A filter as a string, or an array of strings (all of them) and arrays of strings (any of them). */
export const parseFilter = (filter: unknown, filterable: ReadonlySet<string>): Test => {
  if (filter === undefined || filter === null) return () => true;
  const one = (expression: unknown): Test => {
    if (typeof expression !== 'string') throw fault('A filter is a string or an array of strings');
    return parse(expression, filterable);
  };
  if (!Array.isArray(filter)) return one(filter);
  const groups = filter.map((entry) => (Array.isArray(entry) ? entry.map(one) : [one(entry)]));
  return (document) => groups.every((group) => group.length === 0 || group.some((test) => test(document)));
};

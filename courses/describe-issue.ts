import type { z } from 'zod';
import { shown } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** What stands at a path of plain data. */
const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);

const expectedOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'record' ? 'a mapping' : `${/^[aio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `${issue.format === 'regex' ? `the form ${issue.pattern}` : issue.format}` : issue.message;
    case 'unrecognized_keys':
      return 'no other field';
    case 'invalid_union':
      return issue.errors.length === 0 ? `a known ${issue.path.at(-1)?.toString() ?? 'type'}` : issue.message;
    default:
      return issue.message;
  }
};

/** One line's worth of "expected" and "received" for what zod found; `path` points at the offending key or value. */
export const describeIssue = (issue: Issue, data: unknown): { path: PropertyKey[]; expected: string; received: string }[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...issue.path, key], expected: expectedOf(issue), received: key }));
  // A record's key that has not the form of an id: what is wrong stands one level deeper.
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => ({ path: issue.path, expected: expectedOf(inner), received: shown(issue.path.at(-1)) }));
  // Our own rules say both halves themselves.
  const [, expected, received] = /^expected (.*?)(?:, received (.*))?$/s.exec(issue.message) ?? [];
  if (issue.code === 'custom' && expected) return [{ path: issue.path, expected, received: received ?? shown(valueAt(data, issue.path)) }];
  return [{ path: issue.path, expected: expectedOf(issue), received: shown(valueAt(data, issue.path)) }];
};

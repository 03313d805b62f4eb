import type { z } from 'zod';
import type { FieldFault, FieldRule } from './problem.ts';

type Issue = z.core.$ZodIssue;

const isEmpty = (issue: Issue): boolean => issue.input === undefined || issue.input === '' || issue.input === null;

const ruleOf = (issue: Issue): { rule: FieldRule; limit?: number } => {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin !== 'string') return { rule: 'too-small', limit: Number(issue.minimum) };
      return Number(issue.minimum) <= 1 ? { rule: 'required' } : { rule: 'too-short', limit: Number(issue.minimum) };
    case 'too_big':
      return { rule: issue.origin === 'string' ? 'too-long' : 'too-big', limit: Number(issue.maximum) };
    case 'invalid_format':
      return { rule: issue.format === 'email' ? 'email' : issue.format === 'date' ? 'date' : 'invalid' };
    case 'invalid_value':
      return { rule: 'choice' };
    case 'unrecognized_keys':
      return { rule: 'unknown-field' };
    case 'custom':
      return { rule: (issue.params?.rule as FieldRule | undefined) ?? 'invalid' };
    default:
      return { rule: 'invalid' };
  }
};

/** What zod found, field by field, as rules that have a text in every language. A custom issue names its rule in `params.rule`. */
export const fieldFaults = (issues: readonly Issue[]): FieldFault[] =>
  issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    ...(issue.code === 'invalid_type' && isEmpty(issue) ? { rule: 'required' as const } : ruleOf(issue)),
  }));

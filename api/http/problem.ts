import { type ProblemCode, problemStatus } from './problem-codes.ts';

/** What is wrong with one field: `rule` names a text in messages/, `limit` fills it. */
export interface FieldFault {
  /** Dotted path in the body, as the form names it. */
  field: string;
  rule: FieldRule;
  limit?: number | string;
}
const fieldRules = [
  'required',
  'too-short',
  'too-long',
  'too-small',
  'too-big',
  'too-early',
  'too-late',
  'email',
  'date',
  'choice',
  'letters',
  'unknown-field',
  'invalid',
  'taken',
  'fixed',
  'changed',
  'printable',
  'no-room',
  'placeholder',
  'kind',
  'cycle',
  'sum',
  'not-an-endorsement',
  'other-key',
  'other-achievement',
  'altered',
  'codes',
  'list-format',
  'list-columns',
  'list-rows',
] as const;
export type FieldRule = (typeof fieldRules)[number];

/**
 * A request that is refused. The reader's text comes from `code` in her language; `message` is for operators and never
 * leaves the process. `values` fill the text's placeholders.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly fields: FieldFault[];
  readonly values: Record<string, string | number>;
  /** Seconds, for `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, options: { fields?: FieldFault[]; values?: Record<string, string | number>; retryAfter?: number; message?: string } = {}) {
    super(options.message ?? code);
    this.name = 'Problem';
    this.code = code;
    this.fields = options.fields ?? [];
    this.values = options.values ?? {};
    this.retryAfter = options.retryAfter;
  }

  get status(): (typeof problemStatus)[ProblemCode] {
    return problemStatus[this.code];
  }
}

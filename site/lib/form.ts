import type { ProblemBody } from '#api/http/problem-contract.ts';

/** The text of a field that was sent; '' when it is missing or a file. */
export type FormText = (name: string) => string;

const nothingSent: FormText = () => '';

/** What a form sent to this page; on a GET, or when the body is no form, every field is ''. */
export const readForm = async (request: Request): Promise<FormText> => {
  if (request.method !== 'POST') return nothingSent;
  const data = await request.formData().catch(() => null);
  if (!data) return nothingSent;
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
};

/** Why a form comes back. */
export interface FormProblem {
  /** What the API refused, or `form` for what the page itself found; null when nothing is wrong. */
  code: ProblemBody['code'] | 'form' | null;
  status: number;
  /** One for each field, in the order of the form: for the error summary. */
  errors: readonly { id: string; text: string }[];
  /** The error of one field. */
  at: (id: string) => string | undefined;
}

const problemOf = (code: FormProblem['code'], status: number, found: FormProblem['errors']): FormProblem => {
  const errors = found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
  return { code, status, errors, at: (wanted) => errors.find(({ id }) => id === wanted)?.text };
};

export const noProblem: FormProblem = problemOf(null, 200, []);

/** A fault the page found itself. */
export const fieldProblem = (id: string, text: string): FormProblem => problemOf('form', 422, [{ id, text }]);

/**
 * The API's refusal as errors of fields, whose ids are the paths in the API's body (`names.kk.family`). `at` takes what
 * concerns no field; `elsewhere` says which id a path has that differs (a hidden field has none to go to).
 */
export const readProblem = async (
  answer: { json: () => Promise<unknown> },
  at: string,
  elsewhere: Readonly<Record<string, string>> = {},
): Promise<FormProblem> => {
  const { code, status, title, fields = [] } = (await answer.json()) as ProblemBody;
  const errors = fields.map(({ field, message }) => ({ id: elsewhere[field] ?? field, text: message }));
  return problemOf(code, status, errors.length > 0 ? errors : [{ id: at, text: title }]);
};

/** What `?done=` says was just done, from a closed list. */
export const readDone = <T extends string>(url: URL, known: readonly T[]): T | undefined => known.find((one) => one === url.searchParams.get('done'));

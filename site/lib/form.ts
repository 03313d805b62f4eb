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

interface Fault {
  id: string;
  /** Beside the field. */
  text: string;
  /** The field's name, said first where the error stands apart from it. */
  label?: string | undefined;
}

const problemOf = (code: FormProblem['code'], status: number, faults: readonly Fault[]): FormProblem => {
  const first = faults.filter(({ id }, index) => faults.findIndex((other) => other.id === id) === index);
  const errors = first.map(({ id, text, label }) => ({ id, text: label ? `${label}: ${text}` : text }));
  return { code, status, errors, at: (wanted) => first.find(({ id }) => id === wanted)?.text };
};

export const noProblem: FormProblem = problemOf(null, 200, []);

/** Faults the page found itself, or says in its own words, in the order of the form. */
export const fieldProblems = (faults: readonly { id: string; text: string }[]): FormProblem => problemOf('form', 422, faults);

export const fieldProblem = (id: string, text: string): FormProblem => fieldProblems([{ id, text }]);

/** All by the path in the API's body (`names.kk.family`). */
interface Words {
  /** What the fields are called: «Fill in this field» says little in a summary. */
  labels?: Readonly<Record<string, string>>;
  /** Better texts than the API's, which knows only the rule. */
  says?: Readonly<Record<string, string>>;
  /** Ids that differ from the path: a hidden field has none to go to. */
  elsewhere?: Readonly<Record<string, string>>;
}

/** The API's refusal as errors of fields, whose ids are the paths in its body. `at` takes what concerns no field. */
export const readProblem = async (
  answer: { json: () => Promise<unknown> },
  at: string,
  { labels = {}, says = {}, elsewhere = {} }: Words = {},
): Promise<FormProblem> => {
  const { code, status, title, fields = [] } = (await answer.json()) as ProblemBody;
  const faults = fields.map(({ field, message }) => ({ id: elsewhere[field] ?? field, text: says[field] ?? message, label: labels[field] }));
  return problemOf(code, status, faults.length > 0 ? faults : [{ id: at, text: title }]);
};

/** What `?done=` says was just done, from a closed list. */
export const readDone = <T extends string>(url: URL, known: readonly T[]): T | undefined => known.find((one) => one === url.searchParams.get('done'));

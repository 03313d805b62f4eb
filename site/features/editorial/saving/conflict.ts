import { type FormProblem, noProblem } from '#site/lib/form.ts';

/** What the page itself found: what is stored is no longer what the form was filled from. */
export const conflict: FormProblem = { ...noProblem, code: 'stale', status: 409 };

import type { FileVerification } from '#api/certificates/verify-contract.ts';
import type { ProblemBody } from '#api/http/problem-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';

/** The most the API reads, in bytes: said here too, because a browser can warn before it sends. */
export const largestUpload = 10 * 1024 * 1024;

/** The API's verdict; `none`: no file was chosen; `too-large`; `refused` with the API's words: too many at once, out of order. */
export type FileOutcome = FileVerification | { verdict: 'none' } | { verdict: 'too-large' } | { verdict: 'refused'; status: number; text: string };

/** Status of the page that says it. */
export const outcomeStatus = (outcome: FileOutcome): number => {
  if (outcome.verdict === 'refused') return outcome.status;
  return { none: 422, 'too-large': 413, 'unknown-format': 422 }[outcome.verdict as string] ?? 200;
};

/** Judges the file of a form sent to the page. It stays in memory and is forgotten with the request. */
export const judgeUpload = async (api: ApiClient, request: Request): Promise<FileOutcome> => {
  const form = await request.formData().catch(() => null);
  // What cannot be read is over the server's limit when its length was not told beforehand, and no form otherwise.
  if (form === null) return { verdict: request.headers.has('content-length') || request.body === null ? 'none' : 'too-large' };
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { verdict: 'none' };
  if (file.size > largestUpload) return { verdict: 'too-large' };
  const answer = await api.verifications.$post({}, { init: { body: await file.arrayBuffer(), headers: { 'content-type': 'application/octet-stream' } } });
  if (answer.ok) return await answer.json();
  const { code, status, title } = (await (answer as Response).json()) as ProblemBody;
  return code === 'payload-too-large' ? { verdict: 'too-large' } : { verdict: 'refused', status, text: title };
};

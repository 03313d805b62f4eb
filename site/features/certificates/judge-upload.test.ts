import { hc } from 'hono/client';
import { expect, test } from 'vitest';
import type { ApiRoutes } from '#api/page-locals.ts';
import { judgeUpload, largestUpload, outcomeStatus } from './judge-upload.ts';

/** The API's place in the process, answering one thing; `sent` is what reached it. */
const apiThatSays = (answer: () => Response) => {
  const sent: Request[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    sent.push(new Request(input, init));
    return answer();
  };
  return { api: hc<ApiRoutes>('http://academy.test', { fetch }), sent };
};
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const post = (body?: BodyInit, headers?: HeadersInit) =>
  new Request('http://academy.test/kk/verify', {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...(headers ? { headers } : {}),
    duplex: 'half',
  } as RequestInit);
const withFile = (bytes: number) => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'certificate.pdf', { type: 'application/pdf' }));
  return post(form);
};

test('the bytes of the file, and nothing else, go to the API, whose verdict comes back', async () => {
  const { api, sent } = apiThatSays(() => json({ verdict: 'not-ours' }));
  expect(await judgeUpload(api, withFile(1234))).toEqual({ verdict: 'not-ours' });
  expect([sent.length, sent[0]?.url, sent[0]?.headers.get('content-type')]).toEqual([1, 'http://academy.test/verifications', 'application/octet-stream']);
  expect((await sent[0]?.arrayBuffer())?.byteLength).toBe(1234);
});

test('no file, an empty one, another field, no form and no body at all are «none», and the API is not asked', async () => {
  const { api, sent } = apiThatSays(() => json({}));
  const other = new FormData();
  other.set('other', 'x');
  const broken = post('abc', { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '3' });
  for (const request of [withFile(0), post(other), broken, post()]) expect(await judgeUpload(api, request)).toEqual({ verdict: 'none' });
  expect(sent).toEqual([]);
});

test('a file over the limit is refused here, one at the limit is judged', async () => {
  const { api, sent } = apiThatSays(() => json({ verdict: 'unknown-format' }));
  expect(await judgeUpload(api, withFile(largestUpload + 1))).toEqual({ verdict: 'too-large' });
  expect(sent).toEqual([]);
  expect(await judgeUpload(api, withFile(largestUpload))).toEqual({ verdict: 'unknown-format' });
});

test('a refusal is told in the words of the API, with its status', async () => {
  const { api } = apiThatSays(() => json({ code: 'too-many-requests', status: 429, title: 'Кейінірек қайталаңыз' }, 429));
  const outcome = await judgeUpload(api, withFile(10));
  expect(outcome).toEqual({ verdict: 'refused', status: 429, text: 'Кейінірек қайталаңыз' });
  expect(outcomeStatus(outcome)).toBe(429);
});

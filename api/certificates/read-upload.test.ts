import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerProblem } from '#api/http/answer-problem.ts';
import { createRouter } from '#api/http/router.ts';
import { readUpload } from './read-upload.ts';

const limit = 1024 * 1024;
const megabyte = Buffer.alloc(1024 * 1024, 7);

let server: Server;
let port: number;
beforeEach(async () => {
  const router = createRouter();
  router.onError(answerProblem as never);
  router.post('/upload', async (c) => c.json({ size: (await readUpload(c.req.raw, limit)).byteLength }));
  server = createServer(getRequestListener(router.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Sends megabyte after megabyte until the server answers; how many went out by then, and the answer's status. */
const pour = (megabytes: number, headers: Record<string, string>): Promise<{ status: number; sent: number }> =>
  new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const client = request({ port, host: '127.0.0.1', method: 'POST', path: '/upload', headers });
    client.on('response', (response) => {
      answered = true;
      response.resume();
      resolve({ status: response.statusCode ?? 0, sent });
      client.destroy();
    });
    client.on('error', (error) => (answered ? undefined : reject(error)));
    const next = (): void => {
      if (answered || sent === megabytes) {
        if (!answered) client.end();
        return;
      }
      sent += 1;
      client.write(megabyte, () => setImmediate(next));
    };
    next();
  });

const post = (body: BodyInit | null, headers?: Record<string, string>): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/upload`, { method: 'POST', body, ...(headers ? { headers } : {}) });
const pdf = { 'content-type': 'application/pdf' };
const formWith = (field: string, size: number): FormData => {
  const form = new FormData();
  form.set(field, new Blob([new Uint8Array(size)]), 'certificate.pdf');
  return form;
};

describe('reading an uploaded file', () => {
  it('refuses a stream of 200 MB of unknown length after the first few', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const { status, sent } = await pour(200, pdf);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(20);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('refuses by the announced length before reading', async () => {
    const { status, sent } = await pour(200, { ...pdf, 'content-length': String(200 * megabyte.length) });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(20);
  });

  it('still answers others after a refusal', async () => {
    await pour(50, pdf);
    expect((await post(new Uint8Array(10), pdf)).status).toBe(200);
  });

  it('takes the file as the body or in a form, up to the limit', async () => {
    expect(await (await post(new Uint8Array(limit), pdf)).json()).toEqual({ size: limit });
    expect(await (await post(formWith('file', limit))).json()).toEqual({ size: limit });
    expect((await post(new Uint8Array(limit + 1), pdf)).status).toBe(413);
    expect((await post(formWith('file', limit + 1))).status).toBe(413);
  });

  it('takes an empty file, for the verdict says what it is', async () => {
    expect(await (await post(null, pdf)).json()).toEqual({ size: 0 });
    expect(await (await post(formWith('file', 0))).json()).toEqual({ size: 0 });
  });

  it('refuses other types, forms without the file, and broken forms, each with its status', async () => {
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await post(formWith('other', 10))).status).toBe(422);
    expect((await post('no form', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(422);
    expect((await post('no form', { 'content-type': 'multipart/form-data' })).status).toBe(422);
  });
});

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { closeServer } from './close-server.ts';

/** A server whose answers the test finishes, and a request it has begun. */
const asked = async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => server.closeAllConnections());
  const answer = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`).then((response) => response.text());
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  return { server, answer, response };
};

test('an answer under way is finished before the server counts as closed, on a connection that would be kept', async () => {
  const { server, answer, response } = await asked();
  const order: string[] = [];
  const closed = closeServer(server, 60_000).then(() => order.push('closed'));
  response.once('close', () => order.push('answered'));
  response.end('saved');
  expect(await answer).toBe('saved');
  await closed;
  expect(order).toEqual(['answered', 'closed']);
});

test('an answer that never comes is cut off', async () => {
  const { server, answer } = await asked();
  const refused = expect(answer).rejects.toThrow();
  await closeServer(server, 1);
  await refused;
});

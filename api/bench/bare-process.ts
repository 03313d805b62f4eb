import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveParent } from './child.ts';

// The named loop of a page: node:http that sends the bytes it was given to whoever asks, and looks at nothing.

export interface BareRequest {
  headers: Record<string, string>;
  body: Uint8Array;
}

serveParent<BareRequest>(undefined, async ({ headers, body }) => {
  const bytes = Buffer.from(body);
  const server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
});
